package org.mahalla.councils.clusters;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.SeatId;
import org.mahalla.shared.CompactId;

/** A member of a cluster: an organisation with its trade. `seat` is its place in meetings. */
public record Firm(
        UUID id,
        SeatId seat,
        String name,
        String trade,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn) {
    String text() {
        return CompactId.encode(id);
    }

    boolean isMember() {
        return leftOn == null;
    }
}
