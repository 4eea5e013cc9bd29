package org.mahalla.problems.steps;

import java.util.HashSet;
import java.util.List;
import org.mahalla.platform.timeline.StepRow;
import org.mahalla.platform.timeline.StepRows;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the table as a new version where the program itself has brought one, at the first start and after an upgrade. */
@Component
class FirstSteps {
    private final StepRows rows;

    FirstSteps(StepRows rows) {
        this.rows = rows;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void keep() {
        List<StepRow> known = rows.versions(ChangeSteps.KIND).stream()
                .findFirst()
                .flatMap(newest -> rows.content(ChangeSteps.KIND, newest.number()))
                .orElse(List.of());
        if (!new HashSet<>(known).equals(new HashSet<>(rows.all(ChangeSteps.KIND)))) {
            rows.keep(ChangeSteps.KIND, null, "");
        }
    }
}
