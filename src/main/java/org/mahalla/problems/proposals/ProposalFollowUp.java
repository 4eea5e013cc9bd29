package org.mahalla.problems.proposals;

import java.util.List;
import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.problems.FollowUp;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** What was adopted is work of the council: open as long as a part of it is. */
@Component
class ProposalFollowUp implements FollowUp {
    private final Proposals proposals;

    ProposalFollowUp(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<Carried> of(ProblemId problem, Language language) {
        return proposals.of(problem).stream()
                .filter(one -> one.state() == ProposalState.ADOPTED)
                .map(one -> new Carried(
                        one.owner(),
                        one.progress().complete() ? "problems.proposals.work.done" : "problems.proposals.work.open",
                        one.progress().complete() ? "done" : "go",
                        one.next(),
                        !one.progress().complete(),
                        one.address()))
                .toList();
    }

    @Override
    public Optional<Begin> begin(Problem problem, Viewer viewer) {
        return viewer.may(Action.PROPOSE, problem.placePath()) && WriteProposal.open(problem)
                ? Optional.of(new Begin(
                        "problems.proposals.write",
                        "/desk/problems/" + problem.id().text() + "/propose"))
                : Optional.empty();
    }
}
