package org.mahalla.problems.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.deeds.Colleagues;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a proposal, and words it anew as long as it waits. The first one brings its problem to `proposed`. Refuses a
 * problem that is not to be solved by one (PRB-701), a proposal that waits no longer (PRB-702), one that somebody has
 * worded anew meanwhile (PRB-703), too many at once (PRB-704), and an account that does not work there (PRB-102).
 */
@Component
public class WriteProposal {
    /** So many may wait at once for one problem. */
    static final int MOST = 10;

    private static final Set<State> OPEN = Set.of(State.VERIFIED, State.PROPOSED);

    private final Proposals proposals;
    private final HoldProposal hold;
    private final ProposalSteps steps;
    private final TakeStep problemSteps;
    private final Colleagues colleagues;
    private final Clock clock;

    WriteProposal(
            Proposals proposals,
            HoldProposal hold,
            ProposalSteps steps,
            TakeStep problemSteps,
            Colleagues colleagues,
            Clock clock) {
        this.proposals = proposals;
        this.hold = hold;
        this.steps = steps;
        this.problemSteps = problemSteps;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Whether a proposal may be written as the problem stands. */
    public static boolean open(Problem problem) {
        return OPEN.contains(problem.state()) && !problem.sensitive() && !problem.aboutCouncil();
    }

    @Transactional
    public ProposalId write(
            Viewer viewer, ProblemId about, ProposalText text, @Nullable AccountId assignee, Language language) {
        Problem problem = hold.holdProblem(about);
        if (!open(problem)) {
            throw new RefusedException("PRB-701");
        }
        if (proposals.of(problem.id()).stream().filter(Proposal::waits).count() >= MOST) {
            throw new RefusedException("PRB-704", MOST);
        }
        Actor actor = TakeStep.actor(viewer, problem.placePath());
        ProposalId id = proposals.add(problem.id(), text, working(assignee, problem), language, by(viewer, actor));
        steps.first(id, actor);
        problemSteps.take(problem.id(), actor, "propose", text.title(), Map.of("proposal", id.text()));
        return id;
    }

    /** @param seen the version that was worded anew */
    @Transactional
    public void edit(Viewer viewer, ProposalId id, int seen, ProposalText text, @Nullable AccountId assignee) {
        HeldProposal held = hold.hold(id);
        Proposal proposal = held.proposal();
        if (!proposal.waits() || proposal.erased()) {
            throw new RefusedException("PRB-702");
        }
        if (proposal.version() != seen) {
            throw new RefusedException("PRB-703");
        }
        Actor actor = TakeStep.actor(viewer, held.problem().placePath());
        proposals.rewrite(proposal, text, working(assignee, held.problem()), by(viewer, actor));
        steps.take(id, actor, "edit", null, Map.of("version", Integer.toString(seen + 1)));
    }

    private @Nullable UUID working(@Nullable AccountId assignee, Problem problem) {
        if (assignee == null) {
            return null;
        }
        if (!colleagues.work(assignee, problem.placePath())) {
            throw new RefusedException("PRB-102");
        }
        return assignee.value();
    }

    private Proposals.Written by(Viewer viewer, Actor actor) {
        return new Proposals.Written(
                viewer.accountId().map(AccountId::value).orElse(new UUID(0, 0)),
                LocalDate.now(clock),
                actor.roles().isEmpty() ? "system" : actor.roles().getFirst());
    }
}
