package org.mahalla.councils;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which ballot. */
public record BallotId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<BallotId> of(String text) {
        return CompactId.decode(text).map(BallotId::new);
    }
}
