package org.mahalla.referrals.stages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.problems.model.State;
import org.mahalla.problems.relay.ReporterNews;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
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
    private final Secretariats secretariats;
    private final ReporterNews reporters;
    private final IdMaker ids;
    private final Clock clock;

    WriteReferral(
            Referrals referrals,
            TakeReferralStep steps,
            TakeStep problemSteps,
            Problems problems,
            Agencies agencies,
            Secretariats secretariats,
            ReporterNews reporters,
            IdMaker ids,
            Clock clock) {
        this.referrals = referrals;
        this.steps = steps;
        this.problemSteps = problemSteps;
        this.problems = problems;
        this.agencies = agencies;
        this.secretariats = secretariats;
        this.reporters = reporters;
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
        Agency agency = agencies.find(referral.agency())
                .filter(known -> !known.retired())
                .orElseThrow(() -> new RefusedException("REF-003"));
        boolean asked = referrals.of(referral.problem().id()).stream()
                .anyMatch(other -> other.agency().equals(referral.agency())
                        && !other.state().ended());
        if (asked) {
            throw new RefusedException("REF-002");
        }
        ReferralId id = new ReferralId(ids.next(referral.problem().id().territory()));
        String names = agency.name().in(Language.FA) + " " + agency.name().in(Language.EN);
        referrals.add(id, referral, names, LocalDate.now(clock));
        steps.first(id, viewer, referral);
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
            Entry taken = problemSteps.by(
                    viewer,
                    problem,
                    "take_in_hand",
                    agency.name().in(problem.language()),
                    Map.of("referral", id.text()));
            reporters.leave(problem.id(), taken.seq());
        }
    }

    /**
     * Ends the referral and asks another agency the same, in the name of whoever asked first; what was said so far stays where
     * it was said. Refused for the agency that has it (REF-002), and for whoever
     * sent it (REF-015).
     *
     * @param given working days of the new agency
     */
    @Transactional
    public ReferralId reroute(Viewer viewer, ReferralId id, Agency to, int given, String why) {
        Referral old = referrals.hold(id);
        if (to.id().equals(old.agency())) {
            throw new RefusedException("REF-002");
        }
        if (to.id().equals(old.sender())) {
            throw new RefusedException("REF-015");
        }
        steps.by(viewer, old, "reroute", why, Map.of("to_agency", to.id().text()));
        ReferralId next = draft(
                viewer,
                new NewReferral(
                        problems.get(old.problem()),
                        secretariats.writingTo(to.kind()).code(),
                        to.id(),
                        old.sender(),
                        old.subject(),
                        old.asks(),
                        given,
                        old.id(),
                        old.decision()));
        send(viewer, next);
        return next;
    }
}
