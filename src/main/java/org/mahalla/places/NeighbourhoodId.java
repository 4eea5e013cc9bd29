package org.mahalla.places;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which neighbourhood. */
public record NeighbourhoodId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<NeighbourhoodId> of(String text) {
        return CompactId.decode(text).map(NeighbourhoodId::new);
    }
}
