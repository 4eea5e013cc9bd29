package org.mahalla.agencies;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which contact of an agency. */
public record ContactId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<ContactId> of(String text) {
        return CompactId.decode(text).map(ContactId::new);
    }
}
