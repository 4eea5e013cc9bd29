package org.mahalla.problems.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a list is sorted. */
public enum Order {
    /** What fits the words best; only where there are words. */
    RELEVANCE(""),
    NEWEST("opened_on"),
    OLDEST("opened_on"),
    DUE("coalesce(due_on, date '9999-12-31')"),
    SEEN("(reports + supporters)"),
    /** The weightiest first: for the desk alone. */
    PRIORITY("priority");

    private final String key;

    Order(String key) {
        this.key = key;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Order> find(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst();
    }

    /** What fits best where there are words; else the nearest deadline while there are deadlines, else the newest. */
    static Order usual(Group group, boolean words) {
        return words ? RELEVANCE : group.onlyOpen() ? DUE : NEWEST;
    }

    /** A deadline, a weight and who still sees it mean something only while a problem is open. */
    boolean fits(Group group, boolean words) {
        return switch (this) {
            case NEWEST, OLDEST -> true;
            case RELEVANCE -> words;
            case DUE, SEEN, PRIORITY -> group.onlyOpen();
        };
    }

    boolean staffOnly() {
        return this == PRIORITY;
    }

    /** The expression that the index of this order holds. */
    String key() {
        return key;
    }

    boolean byDay() {
        return this == NEWEST || this == OLDEST || this == DUE;
    }

    boolean down() {
        return this != OLDEST && this != DUE;
    }
}
