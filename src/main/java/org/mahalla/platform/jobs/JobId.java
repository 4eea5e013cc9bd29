package org.mahalla.platform.jobs;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

public record JobId(UUID value) implements TypedId {
    /** From an address; empty for what is no id. */
    public static Optional<JobId> parse(String text) {
        return CompactId.decode(text).map(JobId::new);
    }
}
