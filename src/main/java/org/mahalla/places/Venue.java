package org.mahalla.places;

import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Point;

/** A mosque, school, office or hall where things happen. */
public record Venue(
        VenueId id,
        NeighbourhoodId neighbourhood,
        VenueKind kind,
        String name,
        String address,
        @Nullable Point point) {}
