package org.mahalla.problems.closing;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which dispute. */
record DisputeId(UUID value) implements TypedId {
    static Optional<DisputeId> of(String text) {
        return CompactId.decode(text).map(DisputeId::new);
    }
}
