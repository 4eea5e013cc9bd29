package org.mahalla.problems.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/**
 * The desk has read a dispute: accepted, it reopens the problem with words that everybody reads, or adds them to what was
 * reopened meanwhile; set aside, its reason stands in the timeline for the desk. Refuses to decide twice (PRB-082).
 */
@Component
class DecideDispute {
    private final Disputes disputes;
    private final TakeStep steps;
    private final Answers answers;
    private final Clock clock;

    DecideDispute(Disputes disputes, TakeStep steps, Answers answers, Clock clock) {
        this.disputes = disputes;
        this.steps = steps;
        this.answers = answers;
        this.clock = clock;
    }

    void accept(Viewer viewer, Problem problem, Dispute dispute, DisputeForm form) {
        decide(viewer, problem, dispute, form, Dispute.State.ACCEPTED, accepting(dispute, problem.state()));
    }

    void setAside(Viewer viewer, Problem problem, Dispute dispute, DisputeForm form) {
        decide(viewer, problem, dispute, form, Dispute.State.SET_ASIDE, "set_dispute_aside");
    }

    /** The step that fits where the problem stands: what is open already needs no second opening, only the words. */
    private static String accepting(Dispute dispute, State state) {
        if (!DisputeSolved.open(state)) {
            return "accept_also";
        }
        return state == State.CONFIRMED && dispute.kind() != Dispute.Kind.UNSOLVED ? "break_again" : "accept_dispute";
    }

    private void decide(
            Viewer viewer, Problem problem, Dispute dispute, DisputeForm form, Dispute.State as, String step) {
        String key = "decide:" + dispute.id().text() + ":" + form.token();
        answers.once(problem.id().territory(), key, as + " " + form.text(), () -> {
            if (!disputes.decide(dispute.id(), as, LocalDate.now(clock))) {
                throw new RefusedException("PRB-082");
            }
            steps.by(viewer, problem, step, form.text(), Map.of());
            return as.code();
        });
    }
}
