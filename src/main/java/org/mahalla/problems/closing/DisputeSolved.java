package org.mahalla.problems.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Takes in that anybody says a problem is not solved, with a reason. Nothing is shown and nothing counts before the desk
 * has looked. Refuses it for a problem that nobody says is solved (PRB-081).
 */
@Component
public class DisputeSolved {
    private static final Set<State> SAID_SOLVED = EnumSet.of(State.CLAIMED_SOLVED, State.UNANSWERED, State.CONFIRMED);

    private final Disputes disputes;
    private final DeskNews desk;
    private final Answers answers;
    private final IdMaker ids;
    private final Clock clock;

    DisputeSolved(Disputes disputes, DeskNews desk, Answers answers, IdMaker ids, Clock clock) {
        this.disputes = disputes;
        this.desk = desk;
        this.answers = answers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether a problem in this state can be disputed by anybody. */
    public static boolean open(State state) {
        return SAID_SOLVED.contains(state);
    }

    /** @param once the same on each try of one filled form */
    public void dispute(Problem problem, String words, Language language, String once) {
        String key = "dispute:" + problem.id().text() + ":" + once;
        answers.once(problem.id().territory(), key, words, () -> {
            if (!open(problem.state())) {
                throw new RefusedException("PRB-081");
            }
            DisputeId id = new DisputeId(ids.next(problem.id().territory()));
            LocalDate today = LocalDate.now(clock);
            disputes.add(new Dispute(id, problem.id(), words, language, today, Dispute.State.WAITING));
            desk.disputeWaits(problem, today);
            return id.text();
        });
    }
}
