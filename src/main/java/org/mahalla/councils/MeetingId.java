package org.mahalla.councils;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which meeting. */
public record MeetingId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<MeetingId> of(String text) {
        return CompactId.decode(text).map(MeetingId::new);
    }
}
