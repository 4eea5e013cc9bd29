package org.mahalla.referrals.visits;

import java.util.List;
import java.util.stream.Stream;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;

/**
 * What is to be seen on a visit, once, however many problems it was when the agency was invited.
 *
 * @param problem as which all of them are followed by now
 * @param seen these problems as they stand in the visit, at least one
 */
record Matter(Problem problem, List<Visit.Seen> seen) {
    Matter {
        seen = List.copyOf(seen);
    }

    String field() {
        return field(problem.id());
    }

    /** The fields under which it was asked for on a page, also on one that was opened before the problems were joined. */
    List<String> fields() {
        return Stream.concat(Stream.of(problem.id()), seen.stream().map(Visit.Seen::problem))
                .map(Matter::field)
                .distinct()
                .toList();
    }

    /** The place in the list of the first of them. */
    ProblemId first() {
        return seen.getFirst().problem();
    }

    private static String field(ProblemId problem) {
        return "found-" + problem.text();
    }
}
