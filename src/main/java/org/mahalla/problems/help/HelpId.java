package org.mahalla.problems.help;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which request for help. */
public record HelpId(UUID value) implements TypedId {
    static Optional<HelpId> of(String text) {
        return CompactId.decode(text).map(HelpId::new);
    }
}
