package org.mahalla.platform.jobs;

import java.util.LinkedHashMap;
import java.util.Map;

/** What came of a job: names and figures or short texts (`imported` 9989), stored as JSON; nothing about a person. */
public record JobResult(Map<String, Object> values) {
    public JobResult {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static JobResult none() {
        return new JobResult(Map.of());
    }
}
