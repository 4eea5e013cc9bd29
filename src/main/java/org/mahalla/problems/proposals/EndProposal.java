package org.mahalla.problems.proposals;

import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a proposal back, or turns it down, with a reason that everybody reads. With the last one its problem goes back to
 * `verified`. Refuses what waits no longer (PRB-702).
 */
@Component
public class EndProposal {
    private final Proposals proposals;
    private final HoldProposal hold;
    private final ProposalSteps steps;
    private final TakeStep problemSteps;

    EndProposal(Proposals proposals, HoldProposal hold, ProposalSteps steps, TakeStep problemSteps) {
        this.proposals = proposals;
        this.hold = hold;
        this.steps = steps;
        this.problemSteps = problemSteps;
    }

    @Transactional
    public void withdraw(Viewer viewer, ProposalId id, String reason) {
        end(viewer, id, "withdraw", reason);
    }

    @Transactional
    public void turnDown(Viewer viewer, ProposalId id, String reason) {
        end(viewer, id, "turn_down", reason);
    }

    private void end(Viewer viewer, ProposalId id, String step, String reason) {
        HeldProposal held = hold.hold(id);
        if (!held.proposal().waits()) {
            throw new RefusedException("PRB-702");
        }
        Problem problem = held.problem();
        Actor actor = TakeStep.actor(viewer, problem.placePath());
        steps.take(id, actor, step, reason, Map.of());
        if (problem.state() == State.PROPOSED) {
            boolean more = proposals.of(problem.id()).stream().anyMatch(Proposal::waits);
            problemSteps.take(
                    problem.id(),
                    actor,
                    more ? "drop_proposal" : "drop_last_proposal",
                    reason,
                    Map.of("proposal", id.text()));
        }
    }
}
