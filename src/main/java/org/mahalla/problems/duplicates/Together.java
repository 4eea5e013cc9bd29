package org.mahalla.problems.duplicates;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;

/**
 * How a problem stands with others at the desk: what it is followed as when it was joined, what was joined to it, and
 * what may be the same, for who may join.
 */
public record Together(
        Problem problem, @Nullable Problem root, List<Problem> joined, List<Suggested> suggestions, boolean mayJoin) {
    public Together {
        joined = List.copyOf(joined);
        suggestions = List.copyOf(suggestions);
    }

    /** Those whose join can be taken back from this problem's timeline. */
    public Set<ProblemId> undoable() {
        return mayJoin ? joined.stream().map(Problem::id).collect(Collectors.toUnmodifiableSet()) : Set.of();
    }

    public boolean isEmpty() {
        return root == null && joined.isEmpty() && suggestions.isEmpty() && !joinable();
    }

    /** Whether it may still be joined to another. */
    boolean joinable() {
        return mayJoin && root == null && problem.state().open();
    }

    /** What nobody has checked goes to what was checked, never the other way. */
    Problem joining(Suggested other) {
        return problem.state().checked() && !other.problem().state().checked() ? other.problem() : problem;
    }

    Problem target(Suggested other) {
        return joining(other).equals(problem) ? other.problem() : problem;
    }
}
