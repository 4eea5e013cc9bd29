package org.mahalla.referrals.visits;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which visit. */
public record VisitId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    static Optional<VisitId> of(String text) {
        return CompactId.decode(text).map(VisitId::new);
    }
}
