package org.mahalla.councils;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which decision. */
public record DecisionId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<DecisionId> of(String text) {
        return CompactId.decode(text).map(DecisionId::new);
    }
}
