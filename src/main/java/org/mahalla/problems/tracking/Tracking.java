package org.mahalla.problems.tracking;

import java.util.Optional;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.relay.Messages;
import org.mahalla.problems.relay.Reveals;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.Story;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.TrackingCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a report by its code, and what its problem is followed as. */
@Component
class Tracking {
    private final Reports reports;
    private final Problems problems;
    private final Groups groups;
    private final Story story;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Messages messages;
    private final Reveals reveals;

    Tracking(
            Reports reports,
            Problems problems,
            Groups groups,
            Story story,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Messages messages,
            Reveals reveals) {
        this.reports = reports;
        this.problems = problems;
        this.groups = groups;
        this.story = story;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.messages = messages;
        this.reveals = reveals;
    }

    @Transactional(readOnly = true)
    Optional<Tracked> find(TrackingCode code) {
        return reports.byCode(code).flatMap(reports::find).map(report -> tracked(code, report));
    }

    private Tracked tracked(TrackingCode code, Report report) {
        Problem problem = problems.get(groups.root(report.problem()));
        return new Tracked(
                code,
                report.sealed(),
                topics.get(report.topic()),
                neighbourhoods.find(report.neighbourhood()).orElseThrow(NotFoundException::new),
                problem,
                story.forEverybody(problem.id()),
                messages.waitsForReporter(report.id()),
                reveals.of(report.id()).stream()
                        .filter(one -> one.openedOn() != null)
                        .toList());
    }
}
