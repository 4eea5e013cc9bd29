package org.mahalla.problems.typed;

import java.time.Clock;
import java.time.LocalDate;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.intake.Report;
import org.springframework.stereotype.Component;

/** Knows from the timeline whether somebody typed a report today. */
@Component
class TypedBy {
    private final Timeline timeline;
    private final Clock clock;

    TypedBy(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    boolean today(Viewer viewer, Report report) {
        return report.reportedOn().equals(LocalDate.now(clock))
                && timeline.of(report.problem().value()).stream().anyMatch(entry -> typed(entry, viewer, report));
    }

    private static boolean typed(Entry entry, Viewer viewer, Report report) {
        return entry.step().equals("report")
                && report.id().text().equals(entry.facts().get("report"))
                && viewer.accountId()
                        .filter(account -> account.value().equals(entry.account()))
                        .isPresent();
    }
}
