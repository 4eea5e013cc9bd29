package org.mahalla.problems.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an open problem stands to its deadline; narrows any group. */
public enum Due {
    LATE,
    SOON;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Due> find(String code) {
        return Arrays.stream(values()).filter(due -> due.code().equals(code)).findFirst();
    }
}
