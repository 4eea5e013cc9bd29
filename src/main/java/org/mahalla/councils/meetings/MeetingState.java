package org.mahalla.councils.meetings;

import java.util.Locale;

/** How far a meeting is, with the shape that shows it. */
public enum MeetingState {
    PLANNED("new"),
    UNDER_WAY("go"),
    CLOSED("done"),
    CANCELLED("no");

    private final String shape;

    MeetingState(String shape) {
        this.shape = shape;
    }

    /** The class of the tag that shows it. */
    public String shape() {
        return shape;
    }

    /** How it is written in rows and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MeetingState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
