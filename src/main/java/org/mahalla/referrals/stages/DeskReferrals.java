package org.mahalla.referrals.stages;

import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.secretariats.OwnSecretariats;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Finds one referral for who may see it; for everybody else there is none. */
@Component
public class DeskReferrals {
    private final Referrals referrals;
    private final Problems problems;
    private final OwnSecretariats own;

    DeskReferrals(Referrals referrals, Problems problems, OwnSecretariats own) {
        this.referrals = referrals;
        this.problems = problems;
        this.own = own;
    }

    public Referral get(String id, Viewer viewer, Action action) {
        return ReferralId.of(id).flatMap(one -> find(one, viewer, action)).orElseThrow(NotFoundException::new);
    }

    public Optional<Referral> find(ReferralId id, Viewer viewer, Action action) {
        return referrals
                .find(id)
                .filter(referral -> viewer.may(action, referral.place()))
                .filter(referral -> isShown(referral, viewer));
    }

    /** Of a secretariat that the viewer works for, and about nothing that is hidden from the council. */
    public boolean isShown(Referral referral, Viewer viewer) {
        if (!own.reach(viewer, referral.secretariat())) {
            return false;
        }
        Problem problem = problems.get(referral.problem());
        return !problem.sensitive() && !problem.aboutCouncil();
    }
}
