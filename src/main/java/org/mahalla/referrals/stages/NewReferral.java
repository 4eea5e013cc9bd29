package org.mahalla.referrals.stages;

import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.referrals.ReferralId;

/**
 * A referral to be written.
 *
 * @param given working days that the agency has
 * @param earlier what was rerouted here
 * @param decision the decision of a body that asks for it
 */
public record NewReferral(
        Problem problem,
        String secretariat,
        AgencyId agency,
        @Nullable AgencyId sender,
        String subject,
        String asks,
        int given,
        @Nullable ReferralId earlier,
        @Nullable String decision) {}
