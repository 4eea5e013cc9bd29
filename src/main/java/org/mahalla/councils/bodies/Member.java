package org.mahalla.councils.bodies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.councils.SeatId;
import org.mahalla.shared.CompactId;

/** Who holds a seat, or stands in for its holder, in a term. The account is named for convenience and gives no right. */
public record Member(
        UUID id,
        SeatId seat,
        String name,
        boolean deputy,
        Term term,
        @Nullable AccountId account,
        @Nullable Boolean livesHere) {
    String text() {
        return CompactId.encode(id);
    }
}
