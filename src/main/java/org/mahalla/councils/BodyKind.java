package org.mahalla.councils;

import java.util.Locale;

/** What sort of body decides. */
public enum BodyKind {
    /** The council of a neighbourhood, with 6 to 40 seats. */
    COUNCIL(6, 40),
    /** The headquarters of a neighbourhood, or of groups. */
    HEADQUARTERS(1, 60),
    /** Works on one topic, often in several neighbourhoods. */
    WORKING_GROUP(1, 60),
    /** A base of one speciality. */
    BASE(1, 60),
    /** Firms with demands in common. */
    CLUSTER(1, 80);

    private final int fewest;
    private final int most;

    BodyKind(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** Seats it needs to be complete. */
    public int fewest() {
        return fewest;
    }

    /** Seats it can have. */
    public int most() {
        return most;
    }

    /** How it is written in rows, addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static BodyKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
