package org.mahalla.problems.proposals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.FewPerLine;
import org.mahalla.problems.duplicates.VisitorMark;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** “I support this” of a proposal on a problem's public page, without an account. */
@Controller
class ProposalSupportController {
    private final Proposals proposals;
    private final ProposalSupporters supporters;
    private final Problems problems;
    private final Groups groups;
    private final FewPerLine few;
    private final Throttle throttle;

    ProposalSupportController(
            Proposals proposals,
            ProposalSupporters supporters,
            Problems problems,
            Groups groups,
            FewPerLine few,
            Throttle throttle) {
        this.proposals = proposals;
        this.supporters = supporters;
        this.problems = problems;
        this.groups = groups;
        this.few = few;
        this.throttle = throttle;
    }

    @Open
    @PostMapping("/proposals/{id}/support")
    String support(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        throttle.check(Throttle.Purpose.SUPPORT, Address.of(request));
        Proposal proposal = ProposalId.of(id)
                .flatMap(proposals::find)
                .filter(one -> !one.erased())
                .orElseThrow(NotFoundException::new);
        Problem problem = everybodys(groups.root(proposal.problem()));
        if (proposal.waits() && WriteProposal.open(problem)) {
            if (back != null) {
                VisitorMark.read(request).ifPresent(mark -> supporters.takeBack(proposal.id(), mark));
            } else {
                String mark = VisitorMark.readOrGive(request, response);
                if (!supporters.supports(proposal.id(), mark)) {
                    few.count(Throttle.Purpose.SUPPORT_ANEW, Address.of(request), proposal.id());
                }
                supporters.support(proposal.id(), mark);
            }
        }
        return "redirect:/problems/" + problem.id().text() + "#" + "proposal-"
                + proposal.id().text();
    }

    /** What everybody may see; all else does not exist. */
    private Problem everybodys(ProblemId id) {
        Problem problem = problems.get(id);
        if (problem.sensitive() || problem.aboutCouncil() || !problem.state().checked()) {
            throw new NotFoundException();
        }
        return problem;
    }
}
