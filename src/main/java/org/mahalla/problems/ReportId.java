package org.mahalla.problems;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which report. */
public record ReportId(UUID value) implements TypedId {
    /** From an address; empty for what cannot be an id. */
    public static Optional<ReportId> of(String text) {
        return CompactId.decode(text).map(ReportId::new);
    }
}
