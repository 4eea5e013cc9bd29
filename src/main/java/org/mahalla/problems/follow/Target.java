package org.mahalla.problems.follow;

import java.util.Locale;

/** What somebody follows: a neighbourhood or a problem by its id, or a topic by its code. */
public record Target(Kind kind, String code) {
    public enum Kind {
        /** Told of the week. */
        PLACE,
        /** Told of the week. */
        TOPIC,
        /** Asked whether it is solved. */
        PROBLEM;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Target of(String kind, String code) {
        return new Target(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), code);
    }
}
