package org.mahalla.problems.deeds;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.OpenTogether;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one deed to the problems, a few in each transaction, so that nobody else waits long. A row that is refused is told
 * and stops no other. The same filled form does nothing twice; what a crash left undone is done when it is sent again.
 */
@Component
public class DoDeed {
    /** At once at most. */
    public static final int MOST = 500;

    private static final int TOGETHER = 25;

    private final Deeds log;
    private final Effects effects;
    private final Problems problems;
    private final Timeline timeline;
    private final OpenTogether together;
    private final TransactionTemplate transaction;
    private final TransactionTemplate row;
    private final Clock clock;

    DoDeed(
            Deeds log,
            Effects effects,
            Problems problems,
            Timeline timeline,
            OpenTogether together,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.log = log;
        this.effects = effects;
        this.problems = problems;
        this.timeline = timeline;
        this.together = together;
        this.transaction = new TransactionTemplate(transactions);
        this.row = new TransactionTemplate(transactions);
        this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** Answers the id under which it can be looked at and taken back. */
    public UUID run(Viewer viewer, String once, DeedOrder order, List<ProblemId> chosen) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new RefusedException("PRB-100", MOST);
        }
        AccountId account = viewer.accountId().orElseThrow(NotFoundException::new);
        UUID id = UUID.nameUUIDFromBytes((account.text() + ":" + once).getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(status -> log.open(id, account, order, chosen, clock.instant()));
        DoneDeed opened = own(id, viewer);
        goOn(viewer, opened);
        return id;
    }

    /** Does what is left of it. */
    void goOn(Viewer viewer, DoneDeed opened) {
        DeedOrder order = new DeedOrder(opened.deed(), opened.what());
        boolean[] more = {true};
        while (more[0]) {
            transaction.executeWithoutResult(status -> {
                List<ProblemId> next = log.next(opened.id(), TOGETHER);
                next.forEach(problem -> one(viewer, order, opened.id(), problem));
                more[0] = !next.isEmpty();
            });
        }
        together.forget();
    }

    /** A deed of the viewer’s own; that of somebody else does not exist. */
    DoneDeed own(UUID id, Viewer viewer) {
        return log.find(id)
                .filter(done -> Optional.of(done.account()).equals(viewer.accountId()))
                .orElseThrow(NotFoundException::new);
    }

    private void one(Viewer viewer, DeedOrder order, UUID id, ProblemId problem) {
        Before before = log.hold(problem).orElse(null);
        String outcome;
        try {
            row.executeWithoutResult(
                    status -> effects.take(viewer, visible(viewer, order.deed().action(), problem), order));
            outcome = DoneDeed.DONE;
        } catch (RefusedException refused) {
            outcome = refused.refusal().code();
        } catch (NotFoundException gone) {
            outcome = "PRB-103";
        }
        boolean done = outcome.equals(DoneDeed.DONE);
        log.tell(id, problem, outcome, done ? timeline.last(problem.value()) : 0, done ? before : null);
    }

    /** What the viewer may do this to; all else is not there. */
    Problem visible(Viewer viewer, Action action, ProblemId id) {
        return problems.find(id)
                .filter(found -> found.openToDesk(viewer))
                .filter(found -> viewer.may(action, found.placePath()))
                .orElseThrow(NotFoundException::new);
    }
}
