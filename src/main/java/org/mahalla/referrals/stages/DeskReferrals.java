package org.mahalla.referrals.stages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** Several, in their order; refused as if there were none when the viewer may not see one of them. */
    public List<Referral> each(List<ReferralId> ids, Viewer viewer, Action action) {
        Map<ReferralId, Referral> found = referrals.find(ids);
        Optional<Set<String>> secretariats = own.of(viewer);
        boolean seen = found.size() == ids.size()
                && found.values().stream()
                        .allMatch(one -> viewer.may(action, one.place())
                                && secretariats
                                        .map(codes -> codes.contains(one.secretariat()))
                                        .orElse(true))
                && !problems.anyHidden(
                        found.values().stream().map(Referral::problem).toList());
        if (!seen) {
            throw new NotFoundException();
        }
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
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
