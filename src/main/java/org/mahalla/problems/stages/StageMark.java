package org.mahalla.problems.stages;

import org.mahalla.problems.model.State;

/** How one of the three stages stands in a problem's line. A stage that was left out is neither ticked nor counted. */
enum StageMark {
    PASSED,
    HERE,
    SKIPPED,
    NEXT;

    /** The stage, 1 to 3, in which the problem is or ended. */
    static int here(State state) {
        return switch (state) {
            case NEW, VERIFIED, JOINED, SET_ASIDE -> 1;
            case PROPOSED, ADOPTED -> 2;
            default -> 3;
        };
    }

    static StageMark of(Problem problem, int stage) {
        int here = here(problem.state());
        if (stage > here) {
            return NEXT;
        }
        if (stage == here) {
            return problem.state() == State.CONFIRMED ? PASSED : HERE;
        }
        return stage == 2 && problem.plannedOn() == null ? SKIPPED : PASSED;
    }
}
