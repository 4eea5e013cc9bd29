package org.mahalla.platform.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of an aggregate's timeline, as it was written. `words` is null where there were none or they were erased. */
public record Entry(
        UUID aggregate,
        int seq,
        String kind,
        String step,
        @Nullable String from,
        String to,
        String role,
        @Nullable UUID account,
        Audience audience,
        Instant happenedAt,
        Map<String, String> facts,
        @Nullable String words) {
    public Entry {
        facts = Map.copyOf(facts);
    }

    public boolean changesState() {
        return !to.equals(from);
    }
}
