package org.mahalla.councils.ballots;

import java.util.Locale;

/** What a ballot is about. */
public enum BallotKind {
    /** What should be done first. */
    PRIORITIES,
    /** Who should sit on a body; options are people who stood for it. */
    SEATS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static BallotKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
