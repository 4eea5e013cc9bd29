package org.mahalla.problems.desk;

import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the edited copy public, and findable by its words. */
@Component
class PublishText {
    private final Problems problems;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;
    private final TakeStep steps;

    PublishText(Problems problems, Neighbourhoods neighbourhoods, Topics topics, TakeStep steps) {
        this.problems = problems;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
        this.steps = steps;
    }

    @Transactional
    void publish(Viewer viewer, Problem problem, PublicCopy copy) {
        Neighbourhood there = neighbourhoods.find(problem.neighbourhood()).orElseThrow(NotFoundException::new);
        String search = SearchText.of(there, topics.get(problem.topic()), copy.title(), copy.body(), copy.place());
        problems.publish(problem.id(), copy.title(), copy.body(), copy.place(), search);
        steps.by(viewer, problem, DeskStep.PUBLISH_TEXT.code(), null, Map.of());
    }
}
