package org.mahalla.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;

/** A province, county, district, city or village. Parents go from the nearest up, because names repeat. */
public record Division(
        DivisionId id,
        DivisionKind kind,
        PlacePath path,
        PlaceName name,
        List<PlaceName> parents,
        @Nullable DivisionId parent,
        @Nullable Point centre) {
    public Division {
        parents = List.copyOf(parents);
    }
}
