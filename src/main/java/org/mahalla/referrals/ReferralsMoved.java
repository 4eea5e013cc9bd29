package org.mahalla.referrals;

import java.util.List;

/** Fact: several referrals took a step at once; each is told by itself too, for whoever has little to do for it. */
public record ReferralsMoved(List<ReferralMoved> each) {
    public ReferralsMoved {
        each = List.copyOf(each);
    }
}
