package org.mahalla.agencies;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which unit of an agency. */
public record UnitId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<UnitId> of(String text) {
        return CompactId.decode(text).map(UnitId::new);
    }
}
