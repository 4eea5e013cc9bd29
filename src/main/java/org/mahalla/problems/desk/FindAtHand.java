package org.mahalla.problems.desk;

import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.problems.attention.Looks;
import org.mahalla.problems.deeds.Colleagues;
import org.mahalla.problems.replies.Replies;
import org.mahalla.problems.stages.Problem;
import org.springframework.stereotype.Component;

/** Gathers what the viewer has at hand for a problem. */
@Component
class FindAtHand {
    private final Colleagues colleagues;
    private final Replies replies;
    private final Looks looks;

    FindAtHand(Colleagues colleagues, Replies replies, Looks looks) {
        this.colleagues = colleagues;
        this.replies = replies;
        this.looks = looks;
    }

    AtHand of(Viewer viewer, Problem problem) {
        return new AtHand(
                colleagues.at(problem.placePath(), viewer),
                replies.fitting(problem.placePath(), problem.topic(), problem.state()),
                looks.upTo(viewer, problem.id()).orElse(0),
                problem.state().open() && viewer.may(Action.TAKE_IN_HAND, problem.placePath()));
    }
}
