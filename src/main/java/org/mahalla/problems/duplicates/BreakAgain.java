package org.mahalla.problems.duplicates;

import java.util.Map;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Somebody sees that a confirmed problem broke again: it is in hand anew. The reason is read at the desk alone, for nobody
 * has looked at it. Refuses what is not confirmed (PRB-096); saying what somebody has just said changes nothing.
 */
@Component
class BreakAgain {
    private final Answers answers;
    private final Problems problems;
    private final Groups groups;
    private final TakeStep steps;

    BreakAgain(Answers answers, Problems problems, Groups groups, TakeStep steps) {
        this.answers = answers;
        this.problems = problems;
        this.groups = groups;
        this.steps = steps;
    }

    /** @param once the same on each try of one filled form */
    void say(ProblemId problem, String reason, String once) {
        answers.once(
                problem.territory(),
                "again:" + problem.text() + ":" + once,
                reason,
                () -> take(groups.root(problem), reason));
    }

    private String take(ProblemId root, String reason) {
        groups.lock(java.util.List.of(root));
        Problem there = problems.get(root);
        if (there.sensitive()) {
            throw new NotFoundException();
        }
        if (there.state() == State.CONFIRMED) {
            steps.take(root, Actor.RESIDENT, "break_again", null, Map.of());
        } else if (there.state() != State.IN_HAND) {
            throw new RefusedException("PRB-096");
        }
        steps.take(root, Actor.RESIDENT, "tell", reason, Map.of());
        return root.text();
    }
}
