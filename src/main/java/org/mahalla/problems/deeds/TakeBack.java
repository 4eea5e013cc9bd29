package org.mahalla.problems.deeds;

import java.util.UUID;
import org.mahalla.access.Viewer;
import org.mahalla.platform.deeds.KeptDeed;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.StepTakenBack;
import org.mahalla.problems.duplicates.OpenTogether;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes a deed back, within the time for it: every problem of it is again what it was, but one to which something has
 * happened since. The letters that the deed would have sent are not sent. Refused (PRB-104) when it is too late or done.
 */
@Component
public class TakeBack {
    private final DoDeed doDeed;
    private final Deeds deeds;
    private final Effects effects;
    private final OpenTogether together;
    private final ApplicationEventPublisher facts;

    TakeBack(DoDeed doDeed, Deeds deeds, Effects effects, OpenTogether together, ApplicationEventPublisher facts) {
        this.doDeed = doDeed;
        this.deeds = deeds;
        this.effects = effects;
        this.together = together;
        this.facts = facts;
    }

    /** In one transaction, so that it is taken back as a whole or not at all. */
    public void run(Viewer viewer, UUID id) {
        KeptDeed<Before> done = deeds.own(id, viewer);
        DeedOrder order = DeedOrder.of(done);
        deeds.rows()
                .takeBack(done, doDeed.work(viewer, order), (row, before) -> back(viewer, order.deed(), row, before));
        together.forget();
    }

    private void back(Viewer viewer, Deed deed, KeptDeed.Row<Before> row, Before before) {
        ProblemId problem = new ProblemId(row.id());
        effects.takeBack(viewer, doDeed.visible(viewer, deed.action(), problem), deed, before);
        facts.publishEvent(new StepTakenBack(problem, row.seq()));
    }
}
