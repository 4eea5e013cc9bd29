package org.mahalla.platform.jobs;

import java.util.List;

/** What a job is called: a message key and its parameters, which must not hold anything about a person. */
public record JobTitle(String key, List<String> args) {
    public JobTitle {
        args = List.copyOf(args);
    }

    public static JobTitle of(String key, String... args) {
        return new JobTitle(key, List.of(args));
    }
}
