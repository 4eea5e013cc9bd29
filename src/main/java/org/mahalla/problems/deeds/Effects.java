package org.mahalla.problems.deeds;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemCounted;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.problems.model.State;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.stages.Tallies;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does a deed to one problem, and takes it back: the timeline tells of both. */
@Component
class Effects {
    private final TakeStep steps;
    private final Problems problems;
    private final JoinProblems join;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Tallies tallies;
    private final Colleagues colleagues;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher facts;

    Effects(
            TakeStep steps,
            Problems problems,
            JoinProblems join,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Tallies tallies,
            Colleagues colleagues,
            WorkingDays workingDays,
            ApplicationEventPublisher facts) {
        this.steps = steps;
        this.problems = problems;
        this.join = join;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.tallies = tallies;
        this.colleagues = colleagues;
        this.workingDays = workingDays;
        this.facts = facts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Viewer viewer, Problem problem, DeedOrder order) {
        String what = order.what();
        switch (order.deed()) {
            case VERIFY -> steps.by(viewer, problem, "verify", null, Map.of());
            case TAKE_IN_HAND -> steps.by(viewer, problem, "take_in_hand", what.isEmpty() ? null : what, Map.of());
            case SET_ASIDE -> {
                steps.by(viewer, problem, "set_aside", null, Map.of("as", what));
                problems.setAside(problem.id(), what, false);
            }
            case BRING_BACK -> {
                steps.by(viewer, problem, "return", what, Map.of());
                problems.setAside(problem.id(), null, false);
            }
            case ASSIGN -> assign(viewer, problem, colleague(what));
            case RETOPIC -> retopic(viewer, problem, what, null);
            case JOIN ->
                join.join(
                        problem.id(),
                        ProblemId.of(what).orElseThrow(NotFoundException::new),
                        TakeStep.actor(viewer, problem.placePath()));
        }
    }

    /** Brings the problem back to how it stood; who took it may have lost the right meanwhile, then it is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(Viewer viewer, Problem problem, Deed deed, Before before) {
        switch (deed) {
            case ASSIGN -> assign(viewer, problem, before.assignee() == null ? null : colleague(before.assignee()));
            case RETOPIC -> retopic(viewer, problem, before.topic(), before.dueOn());
            case JOIN -> join.split(problem.id(), TakeStep.actor(viewer, problem.placePath()));
            case VERIFY, TAKE_IN_HAND, SET_ASIDE, BRING_BACK -> {
                steps.undo(viewer, problem, State.of(before.state()), before.stateSince());
                problems.restore(
                        problem.id(),
                        new Problems.Kept(
                                before.checkedOn(),
                                before.endedOn(),
                                before.plannedOn(),
                                before.holder(),
                                before.setAsideAs()));
            }
        }
    }

    private void assign(Viewer viewer, Problem problem, @Nullable AccountId to) {
        UUID next = to == null ? null : to.value();
        if (Objects.equals(next, problem.assignee())) {
            throw new RefusedException("PRB-101");
        }
        if (to != null && !colleagues.work(to, problem.placePath())) {
            throw new RefusedException("PRB-102");
        }
        Map<String, String> told = to == null ? Map.of() : Map.of("to", to.text());
        steps.by(viewer, problem, "assign", null, told);
        problems.assign(problem.id(), next);
    }

    /** The day of answer is that of the new topic, counted from the first report. */
    private void retopic(Viewer viewer, Problem problem, String code, @Nullable LocalDate due) {
        if (code.equals(problem.topic())) {
            throw new RefusedException("PRB-101");
        }
        Topic topic = topics.find(code).filter(known -> !known.outside()).orElseThrow(NotFoundException::new);
        steps.by(viewer, problem, "retopic", null, Map.of("from", problem.topic(), "topic", code));
        tallies.leave(problem.id(), problem.state());
        var there = neighbourhoods.find(problem.neighbourhood()).orElseThrow(NotFoundException::new);
        LocalDate day = due != null ? due : workingDays.after(problem.openedOn(), topic.responseDays());
        String search = problem.body() == null
                ? SearchText.of(there, topic)
                : SearchText.of(there, topic, problem.title(), problem.body(), problem.placeWords());
        problems.retopic(problem.id(), code, day, search);
        tallies.enter(problem.id(), problem.state());
        facts.publishEvent(new ProblemCounted(problem.id()));
    }

    private static @Nullable AccountId colleague(String what) {
        return what.isEmpty() ? null : AccountId.parse(what).orElseThrow(NotFoundException::new);
    }
}
