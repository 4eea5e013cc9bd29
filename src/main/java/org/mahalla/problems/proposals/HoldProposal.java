package org.mahalla.problems.proposals;

import java.util.List;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one after another change the proposals of a problem. What is hidden from the council does not exist. */
@Component
class HoldProposal {
    private final Proposals proposals;
    private final Problems problems;
    private final Groups groups;

    HoldProposal(Proposals proposals, Problems problems, Groups groups) {
        this.proposals = proposals;
        this.problems = problems;
        this.groups = groups;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public HeldProposal hold(ProposalId id) {
        ProblemId problem = proposals.get(id).problem();
        Problem root = holdProblem(problem);
        return new HeldProposal(proposals.get(id), root);
    }

    /** The problem as which it is followed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Problem holdProblem(ProblemId problem) {
        groups.lock(List.of(groups.root(problem)));
        Problem root = problems.get(groups.root(problem));
        if (root.sensitive() || root.aboutCouncil()) {
            throw new NotFoundException();
        }
        return root;
    }
}
