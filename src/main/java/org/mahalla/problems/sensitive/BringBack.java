package org.mahalla.problems.sensitive;

import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.stages.Tallies;
import org.mahalla.problems.taxonomy.Topics;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings back to the council what turned out to be about a service or a place; it is found and counted again. */
@Component
class BringBack {
    private final TakeStep steps;
    private final Problems problems;
    private final SensitiveReports sensitive;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;
    private final Tallies tallies;

    BringBack(
            TakeStep steps,
            Problems problems,
            SensitiveReports sensitive,
            Neighbourhoods neighbourhoods,
            Topics topics,
            Tallies tallies) {
        this.steps = steps;
        this.problems = problems;
        this.sensitive = sensitive;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
        this.tallies = tallies;
    }

    @Transactional
    void run(Viewer viewer, Problem problem, String why) {
        if (problem.aboutCouncil()) {
            steps.by(viewer, problem, "send_down", why, Map.of());
            problems.aboutCouncil(problem.id(), false);
            problems.giveNumber(problem);
            tallies.enter(problem.id(), problem.state());
        } else {
            steps.by(viewer, problem, "return", why, Map.of());
            problems.setAside(problem.id(), null, false);
        }
        neighbourhoods
                .find(problem.neighbourhood())
                .ifPresent(there -> sensitive.find(problem.id(), SearchText.of(there, topics.get(problem.topic()))));
    }
}
