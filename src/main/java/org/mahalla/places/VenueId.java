package org.mahalla.places;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which venue. */
public record VenueId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<VenueId> of(String text) {
        return CompactId.decode(text).map(VenueId::new);
    }
}
