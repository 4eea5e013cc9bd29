package org.mahalla.problems.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemMoved;
import org.mahalla.problems.model.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps with each “solved” what residents said of it last, for the figures: whatever becomes of the problem later. What
 * the desk brought there without them is no outcome.
 */
@Component
class KeepOutcomes {
    private static final Set<State> OUTCOMES = EnumSet.of(State.CONFIRMED, State.DISPUTED, State.UNANSWERED);
    private static final Set<String> JUDGEMENTS = Set.of("confirm", "dispute", "accept_dispute", "leave_unanswered");

    private final ClosingRounds rounds;
    private final Timeline timeline;
    private final Clock clock;

    KeepOutcomes(ClosingRounds rounds, Timeline timeline, Clock clock) {
        this.rounds = rounds;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** In the transaction of the judgement. */
    @EventListener
    void moved(ProblemMoved fact) {
        if (OUTCOMES.contains(fact.to()) && judged(fact)) {
            rounds.judge(fact.problem(), fact.seq(), fact.to(), LocalDate.now(clock));
        }
    }

    private boolean judged(ProblemMoved fact) {
        return timeline.of(fact.problem().value()).stream()
                .anyMatch(entry -> entry.seq() == fact.seq() && JUDGEMENTS.contains(entry.step()));
    }
}
