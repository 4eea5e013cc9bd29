package org.mahalla.problems;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which problem. */
public record ProblemId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<ProblemId> of(String text) {
        return CompactId.decode(text).map(ProblemId::new);
    }
}
