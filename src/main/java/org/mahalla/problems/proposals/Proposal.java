package org.mahalla.problems.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.DecisionId;
import org.mahalla.problems.ProblemId;
import org.mahalla.shared.Language;
import org.mahalla.shared.SuppressedCount;

/**
 * A way to solve a problem.
 *
 * @param number its number among those of its problem
 * @param changes what will be different
 * @param owner who sees to it: a body or a role, in words
 * @param assignee the account at the place that sees to it, for the desk alone
 * @param writtenBy the account that wrote it, for the desk alone
 * @param endedOn since when it waits no longer
 * @param endedWords the decision, or the reason
 * @param endedAs the role that decided
 * @param decision of a meeting, where one adopted it
 * @param instead the proposal that was adopted in its stead
 */
public record Proposal(
        ProposalId id,
        ProblemId problem,
        int number,
        ProposalState state,
        String title,
        String changes,
        String owner,
        @Nullable UUID assignee,
        Language language,
        @Nullable UUID writtenBy,
        LocalDate writtenOn,
        int version,
        @Nullable LocalDate endedOn,
        @Nullable String endedWords,
        @Nullable String endedAs,
        @Nullable DecisionId decision,
        @Nullable ProposalId instead,
        List<Part> parts,
        long supporters) {
    public Proposal {
        parts = List.copyOf(parts);
    }

    public boolean waits() {
        return state == ProposalState.PROPOSED;
    }

    public Progress progress() {
        return Progress.of(parts);
    }

    /** Whether its words were erased with the last report of its problem. */
    public boolean erased() {
        return title.isEmpty();
    }

    /** The next day on which something of it is to be done. */
    public @Nullable LocalDate next() {
        return parts.stream()
                .filter(part -> !part.done())
                .map(Part::plannedOn)
                .filter(java.util.Objects::nonNull)
                .min(java.util.Comparator.naturalOrder())
                .orElse(null);
    }

    public String address() {
        return "/desk/proposals/" + id.text();
    }

    /** As it may be published, rounded to five; 0 for fewer than ten. */
    public int shownSupporters() {
        return (int) SuppressedCount.of(supporters).shown().orElse(0);
    }
}
