package org.mahalla.problems.desk;

import java.util.List;
import org.mahalla.access.Viewer;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a problem to a state past the steps, with a reason that everybody reads. Never to an end: only residents confirm,
 * and “solved” needs evidence.
 */
@Component
class OverrideStep {
    static final List<State> TARGETS =
            List.of(State.NEW, State.VERIFIED, State.PROPOSED, State.ADOPTED, State.IN_HAND, State.IMPOSSIBLE);

    private final TakeStep steps;
    private final Problems problems;

    OverrideStep(TakeStep steps, Problems problems) {
        this.steps = steps;
        this.problems = problems;
    }

    @Transactional
    void to(State target, Viewer viewer, Problem problem, String reason) {
        steps.override(viewer, problem, target, reason);
        if (problem.setAsideAs() != null) {
            problems.setAside(problem.id(), null, false);
        }
    }
}
