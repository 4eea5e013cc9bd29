package org.mahalla.referrals.deeds;

import java.util.Optional;
import org.mahalla.access.Viewer;
import org.mahalla.platform.deeds.KeptDeed;
import org.springframework.stereotype.Component;

/** What the viewer did last, as long as it can be taken back; for the line above the list. */
@Component
public class LastReferralDeed {
    private final ReferralDeeds deeds;

    LastReferralDeed(ReferralDeeds deeds) {
        this.deeds = deeds;
    }

    public Optional<? extends KeptDeed<?>> of(Viewer viewer) {
        return deeds.last(viewer);
    }
}
