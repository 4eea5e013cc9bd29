package org.mahalla.problems.deeds;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.StepTakenBack;
import org.mahalla.problems.duplicates.OpenTogether;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a deed back, within the time for it: every problem of it is again what it was, but one to which something has
 * happened since. The letters that the deed would have sent are not sent. Refused (PRB-104) when it is too late or done.
 */
@Component
public class TakeBack {
    private final DoDeed doDeed;
    private final Deeds log;
    private final Effects effects;
    private final Timeline timeline;
    private final OpenTogether together;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;
    private final TransactionTemplate row;
    private final Clock clock;

    TakeBack(
            DoDeed doDeed,
            Deeds log,
            Effects effects,
            Timeline timeline,
            OpenTogether together,
            ApplicationEventPublisher facts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.doDeed = doDeed;
        this.log = log;
        this.effects = effects;
        this.timeline = timeline;
        this.together = together;
        this.facts = facts;
        this.transaction = new TransactionTemplate(transactions);
        this.row = new TransactionTemplate(transactions);
        this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** In one transaction, so that it is taken back as a whole or not at all. */
    public void run(Viewer viewer, UUID id) {
        transaction.executeWithoutResult(status -> {
            DoneDeed done = doDeed.own(id, viewer);
            if (!log.takeBack(id, clock.instant())) {
                throw new RefusedException("PRB-104");
            }
            done.rows().reversed().stream()
                    .filter(DoneDeed.Row::done)
                    .forEach(one -> log.tellBack(id, one.problem(), back(viewer, done.deed(), one)));
        });
        together.forget();
    }

    private String back(Viewer viewer, Deed deed, DoneDeed.Row one) {
        log.hold(one.problem());
        if (timeline.last(one.problem().value()) != one.seq()) {
            return "PRB-105";
        }
        try {
            row.executeWithoutResult(status -> {
                Problem problem = doDeed.visible(viewer, deed.action(), one.problem());
                effects.takeBack(viewer, problem, deed, Objects.requireNonNull(one.before()));
                facts.publishEvent(new StepTakenBack(one.problem(), one.seq()));
            });
            return DoneDeed.DONE;
        } catch (RefusedException refused) {
            return refused.refusal().code();
        } catch (NotFoundException gone) {
            return "PRB-103";
        }
    }
}
