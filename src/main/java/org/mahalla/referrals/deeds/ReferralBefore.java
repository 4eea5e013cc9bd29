package org.mahalla.referrals.deeds;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.referrals.stages.Referral;

/** How a referral stood before a deed, as far as deeds change it. */
record ReferralBefore(
        int level,
        @Nullable String raisedTo,
        int given,
        int used,
        @Nullable LocalDate since,
        boolean reminded,
        @Nullable String assignee) {

    /** @param reminded whether it had been reminded at this level; no part of a referral that others read */
    static ReferralBefore of(Referral referral, boolean reminded, @Nullable String assignee) {
        AgencyId raised = referral.raisedTo();
        return new ReferralBefore(
                referral.level(),
                raised == null ? null : raised.text(),
                referral.deadline().given(),
                referral.deadline().used(),
                referral.deadline().since(),
                reminded,
                assignee);
    }

    /** As the timeline keeps it, so that it can be told from the timeline alone how the referral stands. */
    Map<String, String> facts(ReferralDeed of) {
        Map<String, String> facts = new HashMap<>();
        facts.put("of", of.code());
        facts.put("level", Integer.toString(level));
        facts.put("days", Integer.toString(given));
        facts.put("used", Integer.toString(used));
        facts.put("reminded", Boolean.toString(reminded));
        if (raisedTo != null) {
            facts.put("to_agency", raisedTo);
        }
        if (since != null) {
            facts.put("since", since.toString());
        }
        return facts;
    }
}
