package org.mahalla.problems.photos;

import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TypedId;

/** Which photo. */
public record PhotoId(UUID value) implements TypedId {
    public static Optional<PhotoId> of(String text) {
        return CompactId.decode(text).map(PhotoId::new);
    }
}
