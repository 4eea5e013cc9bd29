package org.mahalla.problems.model;

import java.util.Locale;

/** The way a report came. */
public enum Channel {
    PAGE,
    TELEPHONE,
    COUNTER,
    KEY,
    IMPORT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
