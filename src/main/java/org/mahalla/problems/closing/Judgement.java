package org.mahalla.problems.closing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mahalla.problems.model.State;

/** What a resident may say of a problem that is said to be solved, and where it leads. */
public enum Judgement {
    SOLVED("confirm", State.CONFIRMED),
    UNSOLVED("dispute", State.DISPUTED),
    AGAIN("break_again", State.IN_HAND);

    private final String step;
    private final State leadsTo;

    Judgement(String step, State leadsTo) {
        this.step = step;
        this.leadsTo = leadsTo;
    }

    public static Optional<Judgement> of(String answer) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(answer))
                .findFirst();
    }

    String step() {
        return step;
    }

    public State leadsTo() {
        return leadsTo;
    }

    /** Whether it brings a problem that stands there to where it leads. */
    boolean moves(State state) {
        return switch (this) {
            case SOLVED -> JudgeSolved.asks(state);
            case UNSOLVED -> JudgeSolved.asks(state) || state == State.CONFIRMED;
            case AGAIN -> state == State.CONFIRMED;
        };
    }
}
