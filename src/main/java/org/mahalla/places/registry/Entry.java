package org.mahalla.places.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mahalla.places.DivisionId;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;
import org.mahalla.shared.TerritoryId;

/** What is written into the register: a whole row, with where it came from and a hash of what came. */
public sealed interface Entry {
    PlacePath path();

    Origin origin();

    /** The source, its own id of the thing, and the hash by which the same content is known again. */
    record Origin(String source, String id, String contentHash) {}

    /** A division. Its parent is written before it. */
    record OfDivision(
            DivisionId id,
            DivisionKind kind,
            PlacePath path,
            @Nullable DivisionId parent,
            PlaceName name,
            @Nullable Geometry boundary,
            @Nullable Point centre,
            Origin origin)
            implements Entry {}

    /** A neighbourhood, with a boundary or only a point. */
    record OfNeighbourhood(
            NeighbourhoodId id,
            String code,
            PlacePath path,
            DivisionId division,
            PlaceName name,
            List<String> aliases,
            @Nullable Integer wave,
            @Nullable LocalDate joinedOn,
            @Nullable Integer population,
            @Nullable Geometry boundary,
            Point centre,
            Origin origin)
            implements Entry {
        public OfNeighbourhood {
            aliases = List.copyOf(aliases);
        }

        TerritoryId territory() {
            return id.territory();
        }
    }
}
