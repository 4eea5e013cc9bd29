package org.mahalla.councils.meetings;

import java.util.UUID;
import org.mahalla.shared.CompactId;

/** An office that is invited to a meeting, never a person; `came` says whether somebody came from there. */
record Guest(UUID id, String office, boolean came) {
    String text() {
        return CompactId.encode(id);
    }
}
