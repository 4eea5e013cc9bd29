package org.mahalla.problems.desk;

import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.problems.sensitive.SensitiveReports;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.stages.Tallies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets a report aside, and brings it back. One about a person loses at once what was public of it, and is hidden from
 * everybody but a reviewer until it is erased; one about the manager or the council goes one level up.
 */
@Component
class SetAside {
    private final TakeStep steps;
    private final Problems problems;
    private final SensitiveReports sensitive;
    private final Tallies tallies;
    private final Groups groups;
    private final JoinProblems join;

    SetAside(
            TakeStep steps,
            Problems problems,
            SensitiveReports sensitive,
            Tallies tallies,
            Groups groups,
            JoinProblems join) {
        this.steps = steps;
        this.problems = problems;
        this.sensitive = sensitive;
        this.tallies = tallies;
        this.groups = groups;
        this.join = join;
    }

    @Transactional
    void because(AsideReason reason, Viewer viewer, Problem problem) {
        if (reason.hides()) {
            apart(viewer, problem);
        }
        if (reason == AsideReason.ABOUT_COUNCIL) {
            sendUp(viewer, problem);
            return;
        }
        steps.by(viewer, problem, DeskStep.SET_ASIDE.code(), null, Map.of("as", reason.code()));
        boolean aboutPerson = reason == AsideReason.ABOUT_PERSON;
        problems.setAside(problem.id(), reason.code(), aboutPerson);
        if (aboutPerson) {
            sensitive.withdraw(problem.id());
        }
    }

    /** Only what was read is hidden: each that was joined to it comes apart first and is again what it was before. */
    private void apart(Viewer viewer, Problem problem) {
        for (ProblemId joined : groups.joinedTo(problem.id())) {
            join.split(joined, TakeStep.actor(viewer, problem.placePath()));
        }
    }

    /** The problem stays what it is, one level up and nowhere else. */
    private void sendUp(Viewer viewer, Problem problem) {
        steps.by(viewer, problem, "send_up", null, Map.of());
        tallies.leave(problem.id(), problem.state());
        problems.aboutCouncil(problem.id(), true);
        sensitive.withdraw(problem.id());
    }

    @Transactional
    void bringBack(Viewer viewer, Problem problem, String why) {
        steps.by(viewer, problem, DeskStep.RETURN.code(), why, Map.of());
        problems.setAside(problem.id(), null, false);
    }
}
