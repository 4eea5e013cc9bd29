package org.mahalla.problems.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** Gathers how a problem stands with others, as far as the viewer may see. */
@Component
public class OpenTogether {
    private static final Duration REMEMBERED = Duration.ofMinutes(2);
    private static final int MOST = 500;

    private record Asked(ProblemId problem, List<PlacePath> places) {}

    /** How many may be the same, and the likeliest of them; null when there is none. */
    public record Hint(int similar, @Nullable Problem first) {
        private static final Hint NONE = new Hint(0, null);
    }

    private record Counted(Hint hint, Instant until) {}

    private final Problems problems;
    private final Groups groups;
    private final Suggestions suggestions;
    private final Clock clock;
    private final Map<Asked, Counted> counted = new ConcurrentHashMap<>();

    OpenTogether(Problems problems, Groups groups, Suggestions suggestions, Clock clock) {
        this.problems = problems;
        this.groups = groups;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    public Together of(Viewer viewer, Problem problem) {
        boolean mayJoin = viewer.may(Action.JOIN, problem.placePath());
        boolean joined = problem.state() == State.JOINED;
        Problem root = joined
                ? problems.find(groups.root(problem.id()))
                        .filter(found -> !found.sensitive())
                        .orElse(null)
                : null;
        return new Together(
                problem,
                root,
                groups.joinedTo(problem.id()).stream()
                        .map(problems::find)
                        .flatMap(Optional::stream)
                        .toList(),
                mayJoin && !joined && problem.state().open() ? similar(viewer, problem) : List.of(),
                mayJoin);
    }

    /** What may be the same; remembered for a moment, for the inbox asks for each of its rows. */
    public Hint hint(Viewer viewer, Problem problem) {
        if (!viewer.may(Action.JOIN, problem.placePath())) {
            return Hint.NONE;
        }
        Asked asked = new Asked(problem.id(), viewer.scopes(Action.JOIN));
        Instant now = clock.instant();
        Counted known = counted.get(asked);
        if (known == null || !now.isBefore(known.until())) {
            List<Suggested> similar = similar(viewer, problem);
            Problem first = similar.isEmpty() ? null : similar.getFirst().problem();
            known = new Counted(new Hint(similar.size(), first), now.plus(REMEMBERED));
            if (counted.size() >= MOST) {
                counted.clear();
            }
            counted.put(asked, known);
        }
        return known.hint();
    }

    /** What was decided meanwhile is counted anew. */
    public void forget() {
        counted.clear();
    }

    private List<Suggested> similar(Viewer viewer, Problem problem) {
        return suggestions.atTheDesk(problem, place -> viewer.may(Action.JOIN, place));
    }
}
