package org.mahalla.referrals.desk;

import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Finds one referral for who may see it; for everybody else there is none. */
@Component
class DeskReferrals {
    private final Referrals referrals;
    private final Problems problems;

    DeskReferrals(Referrals referrals, Problems problems) {
        this.referrals = referrals;
        this.problems = problems;
    }

    Referral get(String id, Viewer viewer, Action action) {
        return ReferralId.of(id)
                .flatMap(referrals::find)
                .filter(referral -> viewer.may(action, referral.place()))
                .filter(referral -> shown(problems.get(referral.problem())))
                .orElseThrow(NotFoundException::new);
    }

    private static boolean shown(Problem problem) {
        return !problem.sensitive() && !problem.aboutCouncil();
    }
}
