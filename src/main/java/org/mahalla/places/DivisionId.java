package org.mahalla.places;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which division. */
public record DivisionId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<DivisionId> of(String text) {
        return CompactId.decode(text).map(DivisionId::new);
    }
}
