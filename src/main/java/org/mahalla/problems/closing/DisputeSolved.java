package org.mahalla.problems.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in that anybody says a problem is not solved, with a reason. Nothing is shown and nothing counts before the desk
 * has looked. Refuses it for a problem that nobody says is solved (PRB-081), “it broke again” of what is not confirmed
 * (PRB-096), and a second from the same browser while the first waits (PRB-083).
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

    /**
     * Words as they were typed.
     *
     * @param mark by what the browser is known again
     * @param once the same on each try of one filled form
     */
    public record Said(String words, Language language, String mark, String once) {}

    public void dispute(Problem problem, Said said) {
        once(problem, Dispute.Kind.UNSOLVED, said);
    }

    /** “It broke again”, from anybody. */
    public void again(Problem problem, Said said) {
        once(problem, Dispute.Kind.AGAIN, said);
    }

    /** A resident reported anew what is said to be solved; of one problem that waits once. Of what is open it says nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reportedAnew(Problem problem, Language language) {
        if (open(problem.state()) && !problem.aboutCouncil()) {
            add(problem, Dispute.Kind.JOINED, null, language, Dispute.Kind.JOINED.code());
        }
    }

    private void once(Problem problem, Dispute.Kind kind, Said said) {
        String key = "dispute:" + problem.id().text() + ":" + said.once();
        answers.once(problem.id().territory(), key, said.words(), () -> {
            if (kind == Dispute.Kind.AGAIN && problem.state() != State.CONFIRMED) {
                throw new RefusedException("PRB-096");
            }
            if (!open(problem.state())) {
                throw new RefusedException("PRB-081");
            }
            return add(problem, kind, said.words(), said.language(), said.mark())
                    .orElseThrow(() -> new RefusedException("PRB-083"))
                    .text();
        });
    }

    private Optional<DisputeId> add(
            Problem problem, Dispute.Kind kind, @Nullable String words, Language language, String mark) {
        DisputeId id = new DisputeId(ids.next(problem.id().territory()));
        LocalDate today = LocalDate.now(clock);
        Dispute dispute = new Dispute(id, problem.id(), kind, words, language, today, Dispute.State.WAITING);
        if (!disputes.add(dispute, mark)) {
            return Optional.empty();
        }
        desk.disputeWaits(problem, today);
        return Optional.of(id);
    }
}
