package org.mahalla.councils.ballots;

import java.util.Locale;

/** How far a ballot is, with the shape that shows it. */
public enum BallotState {
    DRAFT("new"),
    READY("wait"),
    OPEN("go"),
    CLOSED("wait"),
    COUNTED("done"),
    CANCELLED("no");

    private final String shape;

    BallotState(String shape) {
        this.shape = shape;
    }

    /** The class of the tag that shows it. */
    public String shape() {
        return shape;
    }

    /** Whether it is still to open: nobody but the desk sees it yet. */
    public boolean isToOpen() {
        return this == DRAFT || this == READY;
    }

    /** How it is written in rows and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BallotState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
