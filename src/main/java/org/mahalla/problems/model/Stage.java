package org.mahalla.problems.model;

import java.util.Locale;

/** The three stages of every problem, and the end. */
public enum Stage {
    FINDING,
    SOLUTION,
    FOLLOW_UP,
    ENDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
