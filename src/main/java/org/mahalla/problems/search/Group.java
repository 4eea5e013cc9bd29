package org.mahalla.problems.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mahalla.problems.model.State;

/** What a list can be narrowed to: the open ones, a part of them, or one of the ends. */
public enum Group {
    /** Every state, also what was joined or set aside: for the desk alone. */
    ANY(EnumSet.allOf(State.class), "go"),
    /** All that the public may meet; asked for by exports. */
    ALL(State.PUBLIC, "go"),
    OPEN(State.OPEN, "go"),
    NEW(EnumSet.of(State.NEW, State.VERIFIED), "new"),
    /** Reports that nobody has looked at. */
    UNCHECKED(EnumSet.of(State.NEW), "new"),
    SOLUTION(EnumSet.of(State.PROPOSED, State.ADOPTED), "go"),
    FOLLOW_UP(EnumSet.of(State.IN_HAND, State.CLAIMED_SOLVED, State.DISPUTED), "go"),
    IN_HAND(EnumSet.of(State.PROPOSED, State.ADOPTED, State.IN_HAND), "go"),
    DUE_SOON(State.OPEN, "wait"),
    LATE(State.OPEN, "late"),
    CLAIMED(EnumSet.of(State.CLAIMED_SOLVED), "claim"),
    DISPUTED(EnumSet.of(State.DISPUTED), "dispute"),
    CONFIRMED(EnumSet.of(State.CONFIRMED), "done"),
    UNANSWERED(EnumSet.of(State.UNANSWERED), "claim"),
    IMPOSSIBLE(EnumSet.of(State.IMPOSSIBLE), "no"),
    CLOSED(EnumSet.of(State.CLOSED_AT_SOURCE), "no");

    /** So many days before its deadline a problem counts as due soon. */
    public static final int SOON_DAYS = 7;

    private static final List<Group> LISTED_OPEN = List.of(OPEN, NEW, IN_HAND, DUE_SOON, LATE, CLAIMED, DISPUTED);

    private final Set<State> states;
    private final String shape;

    Group(Set<State> states, String shape) {
        this.states = states;
        this.shape = shape;
    }

    /** How the group is written in addresses: `due-soon`. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Group> find(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }

    /** Those of the open ones that stand beside a public list. */
    public static List<Group> open() {
        return LISTED_OPEN;
    }

    public static List<Group> ends() {
        return Arrays.stream(values()).filter(Group::ended).toList();
    }

    /** Whether it holds nothing that is open. */
    public boolean ended() {
        return ordinal() >= CONFIRMED.ordinal();
    }

    /** Whether it holds only what is open. */
    public boolean onlyOpen() {
        return State.OPEN.containsAll(states);
    }

    boolean staffOnly() {
        return this == ANY;
    }

    Set<State> states() {
        return states;
    }

    Optional<Due> due() {
        return switch (this) {
            case LATE -> Optional.of(Due.LATE);
            case DUE_SOON -> Optional.of(Due.SOON);
            default -> Optional.empty();
        };
    }

    public String shape() {
        return shape;
    }
}
