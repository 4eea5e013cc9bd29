package org.mahalla.councils;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which seat. */
public record SeatId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<SeatId> of(String text) {
        return CompactId.decode(text).map(SeatId::new);
    }
}
