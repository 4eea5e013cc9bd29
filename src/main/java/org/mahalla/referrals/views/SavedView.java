package org.mahalla.referrals.views;

import java.util.UUID;
import org.mahalla.referrals.search.ReferralFilter;
import org.mahalla.shared.CompactId;

/** A kept view: a filter of the list under a name. */
public record SavedView(UUID id, String name, ReferralFilter filter) {
    public String text() {
        return CompactId.encode(id);
    }
}
