package org.mahalla.problems.proposals;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mahalla.councils.DecisionMade;
import org.mahalla.councils.Decisions;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.Happening;
import org.springframework.stereotype.Component;

/** Puts together what came of a problem from what its public page shows anyway. */
@Component
public class FindResult {
    private static final Set<State> ENDED =
            EnumSet.of(State.CLAIMED_SOLVED, State.CONFIRMED, State.UNANSWERED, State.DISPUTED);

    private final Decisions decisions;

    FindResult(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Empty as long as nobody has said that it is solved.
     *
     * @param photos those that everybody may see
     * @param story newest first
     */
    public Optional<Result> of(
            ProblemId problem, State state, List<ProblemPhoto> photos, List<Happening> story, List<Shown> proposals) {
        if (!ENDED.contains(state)) {
            return Optional.empty();
        }
        List<DecisionMade> made = Stream.concat(
                        decisions.of("problem:" + problem.text()).stream(),
                        proposals.stream()
                                .filter(one -> one.proposal().state() == ProposalState.ADOPTED)
                                .flatMap(one -> one.decisions().stream()))
                .filter(DecisionMade::passed)
                .sorted(Comparator.comparing(DecisionMade::day))
                .toList();
        return Optional.of(new Result(
                photos.stream().filter(photo -> !photo.evidence()).findFirst().orElse(null),
                photos.stream()
                        .filter(ProblemPhoto::evidence)
                        .reduce((first, second) -> second)
                        .orElse(null),
                story.stream()
                        .filter(one -> one.step().equals("claim_solved"))
                        .findFirst()
                        .orElse(null),
                made));
    }
}
