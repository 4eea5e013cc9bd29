package org.mahalla.problems.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.Viewer;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.problems.model.State;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work on what was adopted: parts that are done, that turn out not to be, and that come to it later. With the first of
 * them the problem is in hand. Refuses a proposal that was not adopted (PRB-705), a part that is done already (PRB-706) or
 * is not (PRB-707), a problem on which nobody works now (PRB-708), and too many parts (PRB-709).
 */
@Component
public class DoPart {
    static final int MOST = 30;

    private static final Set<State> AT_WORK = Set.of(State.ADOPTED, State.IN_HAND, State.DISPUTED);

    private final Proposals proposals;
    private final HoldProposal hold;
    private final ProposalSteps steps;
    private final TakeStep problemSteps;
    private final Problems problems;
    private final Photos photos;
    private final Clock clock;

    DoPart(
            Proposals proposals,
            HoldProposal hold,
            ProposalSteps steps,
            TakeStep problemSteps,
            Problems problems,
            Photos photos,
            Clock clock) {
        this.proposals = proposals;
        this.hold = hold;
        this.steps = steps;
        this.problemSteps = problemSteps;
        this.problems = problems;
        this.photos = photos;
        this.clock = clock;
    }

    /** Whether anybody works on the problem, so that parts of what was adopted for it can be done. */
    static boolean open(Problem problem) {
        return AT_WORK.contains(problem.state());
    }

    /** Takes the problem in hand in the name of who sees to the proposal. */
    @Transactional
    public void begin(Viewer viewer, ProposalId id) {
        HeldProposal held = adopted(id);
        if (held.problem().state() != State.ADOPTED) {
            throw new RefusedException("PRB-708");
        }
        takeInHand(viewer, held);
    }

    /** @param day on which it was done */
    @Transactional
    public void done(Viewer viewer, ProposalId id, UUID part, LocalDate day, String words, List<Photo> pictures) {
        HeldProposal held = adopted(id);
        Part one = find(held.proposal(), part);
        if (one.done()) {
            throw new RefusedException("PRB-706");
        }
        if (held.problem().state() == State.ADOPTED) {
            takeInHand(viewer, held);
        }
        Actor actor = TakeStep.actor(viewer, held.problem().placePath());
        Map<String, String> told = Map.of("part", one.text(), "done", day.toString());
        Entry entry = steps.take(id, actor, "do_part", words.isEmpty() ? null : words, told);
        problemSteps.take(
                held.problem().id(),
                actor,
                "do_part",
                words.isEmpty() ? one.words() : one.words() + "\n" + words,
                Map.of("proposal", id.text(), "part", one.text()));
        proposals.done(id, part, day, words.isEmpty() ? null : words, entry.role());
        if (!pictures.isEmpty()) {
            photos.addEvidence(held.problem().id(), pictures, LocalDate.now(clock));
        }
    }

    @Transactional
    public void reopen(Viewer viewer, ProposalId id, UUID part, String reason) {
        HeldProposal held = adopted(id);
        Part one = find(held.proposal(), part);
        if (!one.done()) {
            throw new RefusedException("PRB-707");
        }
        Actor actor = TakeStep.actor(viewer, held.problem().placePath());
        steps.take(id, actor, "reopen_part", reason, Map.of("part", one.text()));
        problemSteps.take(
                held.problem().id(),
                actor,
                "reopen_part",
                one.words() + "\n" + reason,
                Map.of("proposal", id.text(), "part", one.text()));
        proposals.done(id, part, null, null, null);
    }

    /** What turned out to be needed besides; what was adopted stays as it was. */
    @Transactional
    public void add(Viewer viewer, ProposalId id, ProposalText.Line line) {
        HeldProposal held = adopted(id);
        List<Part> parts = held.proposal().parts();
        if (parts.size() >= MOST) {
            throw new RefusedException("PRB-709", MOST);
        }
        Actor actor = TakeStep.actor(viewer, held.problem().placePath());
        steps.take(id, actor, "add_part", line.words(), Map.of());
        problemSteps.take(held.problem().id(), actor, "add_part", line.words(), Map.of("proposal", id.text()));
        int last = parts.stream().mapToInt(Part::position).max().orElse(0);
        proposals.append(id, line, last + 1, LocalDate.now(clock));
    }

    private HeldProposal adopted(ProposalId id) {
        HeldProposal held = hold.hold(id);
        if (held.proposal().state() != ProposalState.ADOPTED || held.proposal().erased()) {
            throw new RefusedException("PRB-705");
        }
        if (!open(held.problem())) {
            throw new RefusedException("PRB-708");
        }
        return held;
    }

    private void takeInHand(Viewer viewer, HeldProposal held) {
        problemSteps.by(viewer, held.problem(), "take_in_hand", held.proposal().owner(), Map.of());
        UUID assignee = held.proposal().assignee();
        if (assignee != null && held.problem().assignee() == null) {
            problemSteps.by(viewer, held.problem(), "assign", null, Map.of("to", new AccountId(assignee).text()));
            problems.assign(held.problem().id(), assignee);
        }
    }

    private static Part find(Proposal proposal, UUID part) {
        return proposal.parts().stream()
                .filter(one -> one.id().equals(part))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
