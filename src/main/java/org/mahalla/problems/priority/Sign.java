package org.mahalla.problems.priority;

import java.util.Locale;

/** What counts for a problem's place in the order. */
public enum Sign {
    HARM,
    PEOPLE,
    AGE,
    REPEATED,
    NEAR,
    WAITING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
