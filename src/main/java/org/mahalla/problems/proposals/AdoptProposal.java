package org.mahalla.problems.proposals;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.councils.DecisionId;
import org.mahalla.councils.DecisionMade;
import org.mahalla.councils.DecisionTaken;
import org.mahalla.councils.Decisions;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adopts a proposal: by the decision of a meeting, or by the manager with a reason; what else waits for the same problem,
 * or was adopted before and led nowhere, is passed over. Refuses what waits no longer (PRB-702), so of two at once one wins
 * and the other decision is not written either; and a problem that is past proposals (PRB-701).
 */
@Component
public class AdoptProposal {
    /** A decision of a meeting, as the timeline knows who acts. */
    private static final Actor COUNCIL = new Actor(java.util.List.of("council"), null);

    private final Proposals proposals;
    private final HoldProposal hold;
    private final ProposalSteps steps;
    private final TakeStep problemSteps;
    private final Decisions decisions;

    AdoptProposal(
            Proposals proposals, HoldProposal hold, ProposalSteps steps, TakeStep problemSteps, Decisions decisions) {
        this.proposals = proposals;
        this.hold = hold;
        this.steps = steps;
        this.problemSteps = problemSteps;
        this.decisions = decisions;
    }

    @Transactional
    public void withReason(Viewer viewer, ProposalId id, String reason) {
        HeldProposal held = hold.hold(id);
        adopt(held, TakeStep.actor(viewer, held.problem().placePath()), reason, null);
    }

    /** In the transaction of the decision. */
    @EventListener
    @Transactional
    public void decided(DecisionTaken taken) {
        if (taken.subject().startsWith(ProposalId.SUBJECT)) {
            ProposalId id = ProposalId.of(taken.subject().substring(ProposalId.SUBJECT.length()))
                    .orElseThrow(NotFoundException::new);
            DecisionMade made = decisions.find(taken.decision()).orElseThrow();
            adopt(hold.hold(id), COUNCIL, made.text(), taken.decision());
        }
    }

    private void adopt(HeldProposal held, Actor actor, String words, @Nullable DecisionId decision) {
        Proposal proposal = held.proposal();
        Problem problem = held.problem();
        if (!proposal.waits() || proposal.erased()) {
            throw new RefusedException("PRB-702");
        }
        if (!WriteProposal.open(problem)) {
            throw new RefusedException("PRB-701");
        }
        Map<String, String> told = new HashMap<>();
        told.put("proposal", proposal.id().text());
        if (decision != null) {
            told.put("decision", decision.text());
        }
        steps.take(proposal.id(), actor, "adopt", words, told);
        if (problem.state() == State.VERIFIED) {
            problemSteps.take(problem.id(), actor, "propose", proposal.title(), Map.of());
        }
        problemSteps.take(problem.id(), actor, "adopt", words, told);
        proposals.of(problem.id()).stream()
                .filter(other -> !other.id().equals(proposal.id()))
                .filter(other -> other.waits() || other.state() == ProposalState.ADOPTED)
                .forEach(other -> steps.take(
                        other.id(),
                        Actor.SYSTEM,
                        "pass_over",
                        null,
                        Map.of("instead", proposal.id().text())));
    }
}
