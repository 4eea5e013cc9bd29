package org.mahalla.places;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;

/**
 * The unit of work. Its path is the scope of roles; parents go from the nearest up, because names repeat. The population
 * is an aggregate of its source. A neighbourhood without a boundary is known by its point alone.
 */
public record Neighbourhood(
        NeighbourhoodId id,
        String code,
        PlacePath path,
        DivisionId division,
        PlaceName name,
        List<PlaceName> parents,
        List<String> aliases,
        @Nullable Integer wave,
        @Nullable LocalDate joinedOn,
        @Nullable Integer population,
        Point centre,
        boolean bounded) {
    public Neighbourhood {
        parents = List.copyOf(parents);
        aliases = List.copyOf(aliases);
    }
}
