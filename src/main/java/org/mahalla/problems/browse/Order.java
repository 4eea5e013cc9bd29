package org.mahalla.problems.browse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the list is sorted. */
enum Order {
    NEWEST,
    OLDEST,
    DUE,
    SEEN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Order> find(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst();
    }

    /** The nearest deadline first while there are deadlines; what ended, the newest first. */
    static Order usual(Group group) {
        return DUE.fits(group) ? DUE : NEWEST;
    }

    /** A deadline and who still sees it mean something only while a problem is open. */
    boolean fits(Group group) {
        return this == NEWEST || this == OLDEST || !(group.ended() || group == Group.ALL);
    }
}
