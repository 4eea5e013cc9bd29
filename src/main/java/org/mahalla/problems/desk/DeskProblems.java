package org.mahalla.problems.desk;

import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Finds one problem for who may see it; for everybody else, and for what is about a person, there is none. */
@Component
class DeskProblems {
    private final Problems problems;

    DeskProblems(Problems problems) {
        this.problems = problems;
    }

    Problem get(String id, Viewer viewer, Action action) {
        return Optional.of(evenHidden(id, viewer, action))
                .filter(problem -> !problem.sensitive())
                .orElseThrow(NotFoundException::new);
    }

    /** Also what has just been hidden, so that hiding twice is answered as once; nothing of it may be shown. */
    Problem evenHidden(String id, Viewer viewer, Action action) {
        return ProblemId.of(id)
                .flatMap(problems::find)
                .filter(problem -> viewer.may(Action.SEE_REPORTS, problem.placePath()))
                .filter(problem -> viewer.may(action, problem.placePath()))
                .orElseThrow(NotFoundException::new);
    }
}
