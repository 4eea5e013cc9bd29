package org.mahalla.problems.proposals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mahalla.councils.Decisions;
import org.mahalla.problems.ProblemId;
import org.springframework.stereotype.Component;

/** Reads the proposals of a problem with all that everybody may know of them. */
@Component
public class ShownProposals {
    private final Proposals proposals;
    private final Backers backers;
    private final Decisions decisions;
    private final ProposalSupporters supporters;

    ShownProposals(Proposals proposals, Backers backers, Decisions decisions, ProposalSupporters supporters) {
        this.proposals = proposals;
        this.backers = backers;
        this.decisions = decisions;
        this.supporters = supporters;
    }

    /** @param mark that of the visitor's browser, if it has one */
    public List<Shown> of(ProblemId problem, Optional<String> mark) {
        List<Proposal> all = proposals.of(problem);
        Set<ProposalId> mine = mark.map(own ->
                        supporters.supported(all.stream().map(Proposal::id).toList(), own))
                .orElse(Set.of());
        return all.stream().map(one -> shown(one, all, mine.contains(one.id()))).toList();
    }

    Shown shown(Proposal one) {
        return shown(one, proposals.of(one.problem()), false);
    }

    private Shown shown(Proposal one, List<Proposal> all, boolean mine) {
        String instead = all.stream()
                .filter(other -> other.id().equals(one.instead()))
                .map(Proposal::title)
                .findFirst()
                .orElse(null);
        return new Shown(one, backers.of(one.id()), decisions.of(one.id().subject()), instead, mine);
    }
}
