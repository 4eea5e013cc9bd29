package org.mahalla.places;

import org.jspecify.annotations.Nullable;
import org.mahalla.shared.SuppressedCount;

/**
 * A neighbourhood as its own page introduces it.
 *
 * @param population null where nobody has counted
 * @param manager the manager's public name, or null while the seat is empty
 */
public record NeighbourhoodCard(
        Neighbourhood neighbourhood,
        @Nullable SuppressedCount population,
        @Nullable String manager) {}
