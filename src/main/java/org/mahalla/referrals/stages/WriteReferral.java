package org.mahalla.referrals.stages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.referrals.ReferralId;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a referral and sends it. Refuses what cannot be referred as it stands (REF-001), an agency that is asked about the
 * same problem already (REF-002), and one that is no longer asked (REF-003).
 */
@Component
public class WriteReferral {
    private final Referrals referrals;
    private final TakeReferralStep steps;
    private final TakeStep problemSteps;
    private final Problems problems;
    private final Agencies agencies;
    private final IdMaker ids;
    private final Clock clock;

    WriteReferral(
            Referrals referrals,
            TakeReferralStep steps,
            TakeStep problemSteps,
            Problems problems,
            Agencies agencies,
            IdMaker ids,
            Clock clock) {
        this.referrals = referrals;
        this.steps = steps;
        this.problemSteps = problemSteps;
        this.problems = problems;
        this.agencies = agencies;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether the problem can be referred as it stands. */
    public static boolean open(Problem problem) {
        return !problem.sensitive()
                && !problem.aboutCouncil()
                && (problem.state() == State.VERIFIED
                        || problem.state() == State.PROPOSED
                        || problem.state() == State.ADOPTED
                        || problem.state() == State.IN_HAND
                        || problem.state() == State.DISPUTED);
    }

    @Transactional
    public ReferralId draft(Viewer viewer, NewReferral referral) {
        if (!open(referral.problem())) {
            throw new RefusedException("REF-001");
        }
        if (agencies.find(referral.agency()).filter(agency -> !agency.retired()).isEmpty()) {
            throw new RefusedException("REF-003");
        }
        boolean asked = referrals.of(referral.problem().id()).stream()
                .anyMatch(other -> other.agency().equals(referral.agency())
                        && !other.state().ended());
        if (asked) {
            throw new RefusedException("REF-002");
        }
        ReferralId id = new ReferralId(ids.next(referral.problem().id().territory()));
        referrals.add(id, referral, LocalDate.now(clock));
        steps.first(id, viewer, referral.problem().placePath());
        return id;
    }

    /** From then on the agency owes an answer, and everybody reads who has the problem. */
    @Transactional
    public void send(Viewer viewer, ReferralId id) {
        Referral referral = referrals.hold(id);
        Problem problem = problems.get(referral.problem());
        if (!open(problem)) {
            throw new RefusedException("REF-001");
        }
        referrals.number(referral);
        steps.by(viewer, referral, "send", null, Map.of());
        if (problem.state() != State.IN_HAND && problem.state() != State.PROPOSED) {
            Agency agency = agencies.find(referral.agency()).orElseThrow();
            problemSteps.by(viewer, problem, "take_in_hand", agency.name().in(problem.language()), Map.of());
        }
    }
}
