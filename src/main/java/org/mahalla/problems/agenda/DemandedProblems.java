package org.mahalla.problems.agenda;

import java.util.List;
import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.councils.DemandIntake;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/** A demand of firms is a report like any other: it opens a problem that is checked, planned and followed as they are. */
@Component
class DemandedProblems implements DemandIntake {
    private final ReportProblem reportProblem;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;

    DemandedProblems(ReportProblem reportProblem, Topics topics, Neighbourhoods neighbourhoods) {
        this.reportProblem = reportProblem;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
    }

    @Override
    public String take(Viewer by, Demanded demanded) {
        Topic topic = topics.offered(demanded.topic())
                .filter(one -> !one.outside())
                .orElseThrow(() -> new RefusedException("CNC-042"));
        Neighbourhood there = neighbourhoods.find(demanded.where()).orElseThrow(NotFoundException::new);
        NewReport report = new NewReport(
                "demand:" + demanded.key(),
                there,
                topic,
                demanded.words(),
                null,
                null,
                Channel.COUNTER,
                demanded.language(),
                null,
                null,
                Map.of(),
                List.of());
        return "problem:"
                + reportProblem
                        .receive(report, TakeStep.actor(by, there.path()))
                        .problem()
                        .text();
    }
}
