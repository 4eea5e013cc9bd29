package org.mahalla.problems.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mahalla.problems.model.State;

/**
 * What a source says of a row, as mappings write it, and the steps that bring a new problem there. What was cancelled or
 * passed on is closed at its source just as what was done; without a word the desk has to look.
 */
enum SourceState {
    NEW("new", State.NEW, List.of()),
    OPEN("open", State.VERIFIED, List.of("verify")),
    IN_HAND("in-hand", State.IN_HAND, List.of("verify", "take_in_hand")),
    CLOSED("closed", State.CLOSED_AT_SOURCE, List.of("close_at_source")),
    SET_ASIDE("set-aside", State.CLOSED_AT_SOURCE, List.of("close_at_source"));

    static final List<String> CODES =
            Arrays.stream(values()).map(SourceState::code).toList();

    private final String code;
    private final State state;
    private final List<String> steps;

    SourceState(String code, State state, List<String> steps) {
        this.code = code;
        this.state = state;
        this.steps = steps;
    }

    static Optional<SourceState> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    State state() {
        return state;
    }

    boolean over() {
        return state == State.CLOSED_AT_SOURCE;
    }

    /** After `report`. */
    List<String> steps() {
        return steps;
    }
}
