package org.mahalla.referrals.replies;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which message. */
record MailId(UUID value) implements TypedId {
    static Optional<MailId> of(String text) {
        return CompactId.decode(text).map(MailId::new);
    }
}
