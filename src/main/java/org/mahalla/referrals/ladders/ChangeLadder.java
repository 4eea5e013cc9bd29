package org.mahalla.referrals.ladders;

import java.util.List;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.places.WholeInstallation;
import org.mahalla.referrals.deadlines.Topped;
import org.mahalla.referrals.secretariats.OwnSecretariats;
import org.mahalla.referrals.secretariats.Rungs;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a ladder, or where somebody works; the trail keeps who did. Refused to who is not of the whole (REF-040). */
@Component
class ChangeLadder {
    private final Rungs rungs;
    private final OwnSecretariats own;
    private final WholeInstallation whole;
    private final Topped topped;
    private final Trail trail;

    ChangeLadder(Rungs rungs, OwnSecretariats own, WholeInstallation whole, Topped topped, Trail trail) {
        this.rungs = rungs;
        this.topped = topped;
        this.own = own;
        this.whole = whole;
        this.trail = trail;
    }

    boolean may(Viewer viewer) {
        return whole.isOf(viewer, Action.MANAGE_SETTINGS);
    }

    @Transactional
    void replace(Viewer viewer, String secretariat, List<Rungs.Rung> ladder, String why) {
        check(viewer);
        rungs.replace(secretariat, ladder);
        topped.forget(secretariat);
        trail.record(viewer, Trail.Event.SETTING_CHANGED, "ladder:" + secretariat, why);
    }

    /** @param secretariats in which the account works from now on; none for all */
    @Transactional
    void place(Viewer viewer, AccountId account, List<String> secretariats) {
        check(viewer);
        own.place(account, secretariats);
        trail.record(viewer, Trail.Event.ACCOUNT_CHANGED, account.text(), String.join(",", secretariats));
    }

    private void check(Viewer viewer) {
        if (!may(viewer)) {
            throw new RefusedException("REF-040");
        }
    }
}
