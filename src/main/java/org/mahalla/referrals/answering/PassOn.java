package org.mahalla.referrals.answering;

import java.util.Map;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passes a link on to an office of the same agency, once for a form, and leaves a trace of it at the referral. */
@Component
class PassOn {
    private final Referrals referrals;
    private final OfficialLinks links;
    private final TakeReferralStep steps;

    PassOn(Referrals referrals, OfficialLinks links, TakeReferralStep steps) {
        this.referrals = referrals;
        this.links = links;
        this.steps = steps;
    }

    /** The token of the link of that office. */
    @Transactional
    public String to(String office, String token, OfficialLinks.Opened opened, String once) {
        referrals.hold(opened.referral());
        String next = links.next(token, once);
        if (!links.isMade(next)) {
            steps.take(opened.referral(), TakeReferralStep.OFFICIAL, "pass_on", office, Map.of());
            links.passOn(token, opened, office, next);
        }
        return next;
    }
}
