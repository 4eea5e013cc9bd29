package org.mahalla.problems.stages;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;

/** Some neighbourhoods, however many, as the condition of a query on `territory_id` and `neighbourhood_id`. */
public record SomePlaces(List<NeighbourhoodId> ids) {
    public SomePlaces {
        ids = List.copyOf(ids);
    }

    public static SomePlaces of(Collection<Neighbourhood> neighbourhoods) {
        return new SomePlaces(
                neighbourhoods.stream().map(Neighbourhood::id).distinct().toList());
    }

    /** A condition with the same words for any number of places; true nowhere without a place. */
    public static String sql() {
        return "territory_id = any(cast(:territories as int[])) and neighbourhood_id = any(cast(:places as uuid[]))";
    }

    public Map<String, Object> params() {
        return Map.of("territories", territories(), "places", texts(ids.stream().map(NeighbourhoodId::value)));
    }

    /** Only the territories they lie in, for tables that know no neighbourhoods. */
    public String[] territories() {
        return texts(ids.stream().map(id -> id.territory().value()).distinct());
    }

    private static String[] texts(Stream<?> values) {
        return values.map(Object::toString).toArray(String[]::new);
    }
}
