package org.mahalla.problems.tracking;

import java.util.Map;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Takes a resident's judgement of “solved”: confirmed, disputed, or broken again after it was confirmed. The same answer
 * again changes nothing; an answer that does not fit the present state is refused (PRB-080).
 */
@Component
class Judge {
    private final TakeStep steps;

    Judge(TakeStep steps) {
        this.steps = steps;
    }

    static boolean asks(State state) {
        return state == State.CLAIMED_SOLVED || state == State.UNANSWERED;
    }

    void answer(Problem problem, String answer) {
        State state = problem.state();
        switch (answer) {
            case "solved" -> {
                if (state != State.CONFIRMED) {
                    take(problem, asks(state), "confirm");
                }
            }
            case "unsolved" -> {
                if (state != State.DISPUTED) {
                    take(problem, asks(state), "dispute");
                }
            }
            case "again" -> {
                if (state != State.IN_HAND) {
                    take(problem, state == State.CONFIRMED, "break_again");
                }
            }
            default -> throw new RefusedException("PRB-080");
        }
    }

    private void take(Problem problem, boolean fits, String step) {
        if (!fits) {
            throw new RefusedException("PRB-080");
        }
        steps.take(problem.id(), Actor.RESIDENT, step, null, Map.of());
    }
}
