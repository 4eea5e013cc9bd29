package org.mahalla.agencies;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which agency. */
public record AgencyId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<AgencyId> of(String text) {
        return CompactId.decode(text).map(AgencyId::new);
    }
}
