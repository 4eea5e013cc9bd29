package org.mahalla.referrals;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which referral. */
public record ReferralId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<ReferralId> of(String text) {
        return CompactId.decode(text).map(ReferralId::new);
    }
}
