package org.mahalla.problems.sensitive;

import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.problems.relay.ReporterNews;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what is about the manager or the council, and ends it: answered, or set aside with a reason. It stays hidden and
 * uncounted, and who reported it is told in words that say nothing of what it is about.
 */
@Component
class AnswerAbove {
    private final TakeStep steps;
    private final ReporterNews news;

    AnswerAbove(TakeStep steps, ReporterNews news) {
        this.steps = steps;
        this.news = news;
    }

    @Transactional
    void answer(Viewer viewer, Problem problem, String words) {
        Entry entry = steps.by(viewer, problem, "answer", words, Map.of());
        news.answered(problem.id(), entry.seq());
    }

    @Transactional
    void end(Viewer viewer, Problem problem, String words) {
        Entry entry = steps.by(viewer, problem, "answer_above", words, Map.of());
        news.answered(problem.id(), entry.seq());
    }

    @Transactional
    void setAside(Viewer viewer, Problem problem, String reason) {
        Entry entry = steps.by(viewer, problem, "set_aside_above", reason, Map.of());
        news.looked(problem.id(), entry.seq());
    }
}
