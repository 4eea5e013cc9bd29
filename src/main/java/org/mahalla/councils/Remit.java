package org.mahalla.councils;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.PlacePath;

/**
 * What a body has to do with.
 *
 * @param places its home first, then where else it works
 * @param topic the code of a topic or of an area of topics; null for everything
 */
public record Remit(
        BodyId body,
        BodyKind kind,
        List<PlacePath> places,
        @Nullable String topic) {
    public Remit {
        places = List.copyOf(places);
    }
}
