package org.mahalla.referrals.stages;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.problems.ProblemMoved;
import org.mahalla.problems.model.State;
import org.mahalla.problems.relay.ReporterNews;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.shared.RefusedException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an answer. One that says “done” and is accepted says of the problem that it is solved, and residents are
 * asked; any other is told them in the desk's words. When they say that it is not solved, the agency has it back.
 */
@Component
public class DecideAnswer {
    /** Verified, adopted or disputed, it was not in anybody's hands by what the timeline says. */
    private static final Set<State> UNTAKEN = EnumSet.of(State.VERIFIED, State.ADOPTED, State.DISPUTED);

    private static final Set<State> OPEN =
            EnumSet.of(State.VERIFIED, State.PROPOSED, State.ADOPTED, State.DISPUTED, State.IN_HAND);

    private final Referrals referrals;
    private final TakeReferralStep steps;
    private final Problems problems;
    private final TakeStep problemSteps;
    private final ReporterNews reporters;

    DecideAnswer(
            Referrals referrals,
            TakeReferralStep steps,
            Problems problems,
            TakeStep problemSteps,
            ReporterNews reporters) {
        this.referrals = referrals;
        this.steps = steps;
        this.problems = problems;
        this.problemSteps = problemSteps;
        this.reporters = reporters;
    }

    /** @param words what everybody reads of it */
    @Transactional
    public void accept(Viewer viewer, ReferralId id, String words) {
        Referral referral = referrals.hold(id);
        if (referral.unread()) {
            throw new RefusedException("REF-031");
        }
        steps.by(viewer, referral, "accept", words, Map.of());
        Problem problem = problems.get(referral.problem());
        boolean solved = referral.answeredAs() == AnswerKind.DONE && OPEN.contains(problem.state());
        Map<String, String> facts =
                Map.of("referral", id.text(), "agency", referral.agency().text());
        if (solved) {
            if (UNTAKEN.contains(problem.state())) {
                problemSteps.by(viewer, problem, "take_in_hand", null, facts);
            }
            problemSteps.by(viewer, problem, "claim_solved", words, facts);
        } else {
            Entry answer = problemSteps.take(problem.id(), Actor.SYSTEM, "answer", words, facts);
            reporters.answered(problem.id(), answer.seq());
        }
    }

    /** In the transaction in which residents said “not solved”. */
    @EventListener
    void disputed(ProblemMoved fact) {
        if (fact.to() != State.DISPUTED) {
            return;
        }
        List<Referral> answered = referrals.of(fact.problem()).stream()
                .filter(one -> one.state() == ReferralState.ACCEPTED && one.answeredAs() == AnswerKind.DONE)
                .toList();
        answered.stream()
                .findFirst()
                .ifPresent(last -> steps.take(last.id(), Actor.SYSTEM, "return", null, Map.of("why", "disputed")));
    }
}
