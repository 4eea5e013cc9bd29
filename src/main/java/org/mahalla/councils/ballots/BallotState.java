package org.mahalla.councils.ballots;

import java.util.Locale;

/** How far a ballot is, with the shape that shows it. */
public enum BallotState {
    DRAFT("new"),
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

    /** How it is written in rows and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BallotState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
