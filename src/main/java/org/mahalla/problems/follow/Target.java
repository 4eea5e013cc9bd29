package org.mahalla.problems.follow;

import java.util.Locale;

/** What somebody follows: a neighbourhood by its id, or a topic by its code. */
record Target(Kind kind, String code) {
    enum Kind {
        PLACE,
        TOPIC;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Target of(String kind, String code) {
        return new Target(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), code);
    }
}
