package org.mahalla.problems.deeds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mahalla.access.Action;

/**
 * What can be done to many problems at once and taken back. Closing is not among them: each “solved” needs its own evidence,
 * and what hides a report from the council is done one by one.
 */
public enum Deed {
    VERIFY(Action.VERIFY, "verify", Asks.NOTHING),
    TAKE_IN_HAND(Action.TAKE_IN_HAND, "take_in_hand", Asks.HOLDER),
    ASSIGN(Action.TAKE_IN_HAND, "assign", Asks.COLLEAGUE),
    RETOPIC(Action.VERIFY, "retopic", Asks.TOPIC),
    JOIN(Action.JOIN, "join", Asks.PROBLEM),
    SET_ASIDE(Action.SET_ASIDE, "set_aside", Asks.REASON),
    BRING_BACK(Action.SET_ASIDE, "return", Asks.WORDS);

    /** What has to be said besides. */
    enum Asks {
        NOTHING,
        HOLDER,
        COLLEAGUE,
        TOPIC,
        PROBLEM,
        REASON,
        WORDS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Action action;
    private final String step;
    private final Asks asks;

    Deed(Action action, String step, Asks asks) {
        this.action = action;
        this.step = step;
        this.asks = asks;
    }

    public static Optional<Deed> find(String code) {
        return Arrays.stream(values()).filter(deed -> deed.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Action action() {
        return action;
    }

    /** As the timeline writes it. */
    String step() {
        return step;
    }

    Asks asks() {
        return asks;
    }

    /** Whether it leads to another state, so that taking it back leads to the one before. */
    boolean moves() {
        return this == VERIFY || this == TAKE_IN_HAND || this == SET_ASIDE || this == BRING_BACK;
    }
}
