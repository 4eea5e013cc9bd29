package org.mahalla.problems.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Ends the waiting for residents: what nobody answered in time is unanswered, and never solved. A late answer counts. */
@Component
class LeaveUnanswered {
    private final ClosingRounds rounds;
    private final TakeStep steps;
    private final Supplier<ClosingSettings> settings;

    LeaveUnanswered(ClosingRounds rounds, TakeStep steps, Supplier<ClosingSettings> settings) {
        this.rounds = rounds;
        this.steps = steps;
        this.settings = settings;
    }

    /** Says how many were left. */
    int leave(Clock clock) {
        int left = 0;
        for (ProblemId problem :
                rounds.unanswered(LocalDate.now(clock).minusDays(settings.get().unansweredAfterDays()))) {
            left += leave(problem) ? 1 : 0;
        }
        return left;
    }

    /** Not when somebody answered a moment ago. */
    private boolean leave(ProblemId problem) {
        try {
            steps.take(problem, Actor.SYSTEM, "leave_unanswered", null, Map.of());
            return true;
        } catch (RefusedException answered) {
            return false;
        }
    }
}
