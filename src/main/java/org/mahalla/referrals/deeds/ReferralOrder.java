package org.mahalla.referrals.deeds;

import org.mahalla.platform.deeds.KeptDeed;

/**
 * A deed and what has to be said besides.
 *
 * @param what for more time the days and the reason, a line each; for a climb the reason; else a colleague's id, or nothing
 */
public record ReferralOrder(ReferralDeed deed, String what) {
    public static ReferralOrder extend(int days, String reason) {
        return new ReferralOrder(ReferralDeed.EXTEND, days + "\n" + reason);
    }

    static ReferralOrder of(KeptDeed<?> kept) {
        return new ReferralOrder(ReferralDeed.find(kept.kind()).orElseThrow(), kept.what());
    }

    String days() {
        return what.substring(0, what.indexOf('\n'));
    }

    String reason() {
        return what.substring(what.indexOf('\n') + 1);
    }
}
