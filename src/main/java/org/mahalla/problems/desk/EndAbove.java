package org.mahalla.problems.desk;

import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what is about the manager or the council: answered, or set aside with a reason. It stays hidden and uncounted, and
 * who reported it is told in words that say nothing of what it is about.
 */
@Component
class EndAbove {
    private final TakeStep steps;
    private final ReporterNews news;

    EndAbove(TakeStep steps, ReporterNews news) {
        this.steps = steps;
        this.news = news;
    }

    @Transactional
    void answered(Viewer viewer, Problem problem, String words) {
        Entry entry = steps.by(viewer, problem, "answer_above", words, Map.of());
        news.answered(problem.id(), entry.seq());
    }

    @Transactional
    void setAside(Viewer viewer, Problem problem, String reason) {
        Entry entry = steps.by(viewer, problem, "set_aside_above", reason, Map.of());
        news.looked(problem.id(), entry.seq());
    }
}
