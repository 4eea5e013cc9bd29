/**
 * How a problem reaches the agency that can solve it, and comes back answered: secretariats, routing, deadlines that climb
 * by themselves, replies by link, letter and mail.
 *
 * <p>Owns: referral, secretariat, ladder, level, deadline, clock, reply, letter. Called by the secretariat's desk, by
 * officials without an account, and by the clock; others listen to {@link org.mahalla.referrals.ReferralMoved}.
 *
 * <p>Never: holds a word about who reported, gives one referral to two agencies, or writes a state past the timeline.
 */
@ApplicationModule(
        displayName = "referrals",
        allowedDependencies = {
            "shared",
            "platform",
            "platform::*",
            "frame",
            "frame::*",
            "access",
            "access::*",
            "places",
            "places::*",
            "agencies",
            "agencies::*",
            "councils",
            "councils::*",
            "problems",
            "problems::*"
        })
@NullMarked
package org.mahalla.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
