package org.mahalla.problems.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.DecisionMade;

/**
 * A proposal as everybody sees it.
 *
 * @param decisions what meetings have decided about it, also what was voted down
 * @param instead the title of what was adopted in its stead
 * @param mine whether the visitor supports it
 */
public record Shown(
        Proposal proposal,
        List<Backers.Backer> backers,
        List<DecisionMade> decisions,
        @Nullable String instead,
        boolean mine) {
    public Shown {
        backers = List.copyOf(backers);
        decisions = List.copyOf(decisions);
    }

    /** The key of the words for how it came to stand where it stands. */
    String ended() {
        return switch (proposal.state()) {
            case ADOPTED ->
                proposal.decision() == null ? "problems.proposals.adopted.by" : "problems.proposals.adopted.meeting";
            case WITHDRAWN -> "problems.proposals.withdrawn.by";
            case NOT_ADOPTED ->
                proposal.instead() == null ? "problems.proposals.down.by" : "problems.proposals.down.instead";
            case PROPOSED -> "problems.proposals.waits";
        };
    }
}
