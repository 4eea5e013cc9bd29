package org.mahalla.problems.desk;

import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.problems.relay.ReporterNews;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers for everybody to read, and tells those who asked to be told. */
@Component
class AnswerPublicly {
    private final TakeStep steps;
    private final ReporterNews news;

    AnswerPublicly(TakeStep steps, ReporterNews news) {
        this.steps = steps;
        this.news = news;
    }

    @Transactional
    void answer(Viewer viewer, Problem problem, String words) {
        Entry entry = steps.by(viewer, problem, DeskStep.ANSWER.code(), words, Map.of());
        news.answered(problem.id(), entry.seq());
    }
}
