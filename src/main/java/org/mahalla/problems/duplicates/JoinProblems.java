package org.mahalla.problems.duplicates;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.closing.DisputeSolved;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins one problem to another, and splits it off again: exact inverses. Nothing moves; the joined one points at the
 * other, which is read with all that stands under it. What was joined to the one comes along with it, and joining to one
 * that is joined itself leads to the one it is followed as.
 *
 * <p>Refuses a problem and itself or its own group (PRB-090), two territories (PRB-091), one that is closed without an
 * answer (PRB-092), and a checked one to one that nobody has checked (PRB-093). What is hidden or stands above the desk does not exist.
 */
@Component
public class JoinProblems {
    /** Where a problem may stand so that another is joined to it. */
    private static final Set<State> OPEN_TO_MORE = EnumSet.copyOf(State.OPEN);

    static {
        OPEN_TO_MORE.addAll(EnumSet.of(State.CONFIRMED, State.UNANSWERED, State.IMPOSSIBLE));
    }

    private final Problems problems;
    private final Groups groups;
    private final TakeStep steps;
    private final Timeline timeline;
    private final DisputeSolved disputes;
    private final Clock clock;

    JoinProblems(
            Problems problems, Groups groups, TakeStep steps, Timeline timeline, DisputeSolved disputes, Clock clock) {
        this.problems = problems;
        this.groups = groups;
        this.steps = steps;
        this.timeline = timeline;
        this.disputes = disputes;
        this.clock = clock;
    }

    /** Joins `joining` to what `target` is followed as; answers that one. */
    @Transactional
    public ProblemId join(ProblemId joining, ProblemId target, Actor actor) {
        if (joining.equals(target)) {
            throw new RefusedException("PRB-090");
        }
        if (!joining.territory().equals(target.territory())) {
            throw new RefusedException("PRB-091");
        }
        ProblemId root = groups.root(target);
        groups.lock(List.of(joining, root));
        Problem child = shown(joining);
        Problem parent = shown(root);
        if (root.equals(joining)) {
            throw new RefusedException("PRB-090");
        }
        if (!OPEN_TO_MORE.contains(parent.state())) {
            throw new RefusedException("PRB-092");
        }
        if (child.state().checked() && !parent.state().checked()) {
            throw new RefusedException("PRB-093");
        }
        steps.take(joining, actor, "join", null, Map.of("to", root.text()));
        steps.take(root, actor, "gather", null, Map.of("problem", joining.text()));
        groups.recount(root);
        return root;
    }

    /**
     * A resident who has just reported the problem sees another as the same. If that one is said to be solved, the desk
     * reads that somebody reported it anew; if it is hidden, closed or elsewhere by now, the report stays a problem of its
     * own.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seenToo(ProblemId reported, ProblemId other) {
        if (!reported.territory().equals(other.territory())) {
            return;
        }
        ProblemId root = groups.root(other);
        groups.lock(List.of(reported, root));
        Optional<Problem> there = problems.find(root)
                .filter(JoinProblems::ofTheDesk)
                .filter(found -> OPEN_TO_MORE.contains(found.state()));
        if (there.isEmpty()) {
            return;
        }
        join(reported, root, Actor.RESIDENT);
        disputes.reportedAnew(there.get(), problems.get(reported).language());
    }

    /** Brings a joined problem back to the very state in which it was before. */
    @Transactional
    public void split(ProblemId joined, Actor actor) {
        List<ProblemId> above = groups.above(joined);
        if (above.isEmpty()) {
            throw new RefusedException("PRB-094");
        }
        List<ProblemId> touched = new ArrayList<>(above);
        touched.add(joined);
        groups.lock(touched);
        BeforeJoin before = BeforeJoin.of(timeline.of(joined.value()), clock);
        ProblemId parent = above.getFirst();
        steps.back(
                joined,
                actor,
                "split",
                before.state(),
                Map.of("from", parent.text(), "since", before.since().toString()));
        steps.take(parent, actor, "release", null, Map.of("problem", joined.text()));
        above.forEach(groups::recount);
        withdrawErased(joined);
        withdrawErased(parent);
    }

    /** What nobody has checked and its writer erased meanwhile is withdrawn, as it would be had it never been joined. */
    private void withdrawErased(ProblemId id) {
        Problem alone = problems.get(id);
        if (alone.state() == State.NEW && alone.reports() == 0) {
            steps.take(id, Actor.SYSTEM, "withdraw", null, Map.of());
        }
    }

    private Problem shown(ProblemId id) {
        Problem problem = problems.get(id);
        if (!ofTheDesk(problem)) {
            throw new NotFoundException();
        }
        return problem;
    }

    private static boolean ofTheDesk(Problem problem) {
        return !problem.sensitive() && !problem.aboutCouncil();
    }
}
