package org.mahalla.problems.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a problem stands (DESIGN §3), with the stage it belongs to and the shape that shows it. */
public enum State {
    NEW(Stage.FINDING, "new"),
    VERIFIED(Stage.FINDING, "new"),
    JOINED(Stage.ENDED, "no"),
    SET_ASIDE(Stage.ENDED, "no"),
    PROPOSED(Stage.SOLUTION, "go"),
    ADOPTED(Stage.SOLUTION, "go"),
    IN_HAND(Stage.FOLLOW_UP, "go"),
    CLAIMED_SOLVED(Stage.FOLLOW_UP, "claim"),
    CONFIRMED(Stage.ENDED, "done"),
    DISPUTED(Stage.FOLLOW_UP, "dispute"),
    UNANSWERED(Stage.ENDED, "claim"),
    IMPOSSIBLE(Stage.ENDED, "no"),
    CLOSED_AT_SOURCE(Stage.ENDED, "no");

    /** What the public may meet in lists: everything but what was joined elsewhere or set aside. */
    public static final Set<State> PUBLIC = EnumSet.complementOf(EnumSet.of(JOINED, SET_ASIDE));

    public static final Set<State> OPEN =
            EnumSet.of(NEW, VERIFIED, PROPOSED, ADOPTED, IN_HAND, CLAIMED_SOLVED, DISPUTED);

    private final Stage stage;
    private final String shape;

    State(Stage stage, String shape) {
        this.stage = stage;
        this.shape = shape;
    }

    /** How the state is written in rows, addresses and message keys: `in_hand`. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static List<State> in(Stage stage) {
        return Arrays.stream(values()).filter(state -> state.stage == stage).toList();
    }

    public static List<String> codes(Set<State> states) {
        return states.stream().map(State::code).toList();
    }

    public Stage stage() {
        return stage;
    }

    /** The class of the tag and pin that show it. */
    public String shape() {
        return shape;
    }

    public boolean open() {
        return OPEN.contains(this);
    }

    /** Only a person's look makes words and photos public; before that topic, rough place and day are all there is. */
    public boolean checked() {
        return this != NEW && this != SET_ASIDE && this != JOINED;
    }
}
