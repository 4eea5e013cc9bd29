package org.mahalla.problems.browse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mahalla.problems.model.State;

/** What the list can be narrowed to: the open ones, a part of them, or one of the ends. */
public enum Group {
    /** All that the public may meet; asked for by exports. */
    ALL(State.PUBLIC, "go"),
    OPEN(State.OPEN, "go"),
    NEW(EnumSet.of(State.NEW, State.VERIFIED), "new"),
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
    static final int SOON_DAYS = 7;

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

    static Optional<Group> find(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }

    public static List<Group> open() {
        return Arrays.stream(values())
                .filter(group -> group != ALL && !group.ended())
                .toList();
    }

    public static List<Group> ends() {
        return Arrays.stream(values()).filter(Group::ended).toList();
    }

    public boolean ended() {
        return ordinal() >= CONFIRMED.ordinal();
    }

    Set<State> states() {
        return states;
    }

    public String shape() {
        return shape;
    }
}
