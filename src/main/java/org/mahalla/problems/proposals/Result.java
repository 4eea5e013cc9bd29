package org.mahalla.problems.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.DecisionMade;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.Happening;

/**
 * What came of a problem that is said to be solved.
 *
 * @param before the first published photo of who reported it
 * @param after the newest one of those that show the work
 * @param said the step that said “solved”
 * @param decisions what meetings had decided about the problem or about what was adopted for it
 */
public record Result(
        @Nullable ProblemPhoto before,
        @Nullable ProblemPhoto after,
        @Nullable Happening said,
        List<DecisionMade> decisions) {
    public Result {
        decisions = List.copyOf(decisions);
    }
}
