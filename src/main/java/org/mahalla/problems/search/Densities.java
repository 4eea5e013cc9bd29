package org.mahalla.problems.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.maps.Weighted;
import org.mahalla.problems.model.State;
import org.mahalla.problems.search.Conditions.Where;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many problems of a filter lie where, for the maps that everybody sees. Far away each neighbourhood counts in its
 * middle, near by each problem where it may be shown; of what only a search can tell the newest alone.
 */
@Component
public class Densities {
    private static final int MOST_SEARCHED = 5000;

    private final JdbcClient jdbc;
    private final Conditions conditions;
    private final FindProblems find;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;
    private final Clock clock;

    Densities(
            JdbcClient jdbc,
            Conditions conditions,
            FindProblems find,
            Neighbourhoods neighbourhoods,
            Topics topics,
            Clock clock) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.find = find;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
        this.clock = clock;
    }

    /** @param more whether only the newest were drawn */
    public record Shown(List<Weighted> things, boolean more) {
        public Shown {
            things = List.copyOf(things);
        }

        public long total() {
            return things.stream().mapToLong(Weighted::count).sum();
        }
    }

    /**
     * @param box what the map shows, x longitude, y latitude
     * @param tenths its zoom in tenths of a step
     */
    @Transactional(readOnly = true)
    public Shown of(ProblemFilter filter, Envelope box, int tenths) {
        boolean far = Density.byNeighbourhood(tenths);
        ProblemFilter seen = find.read(filter);
        if (!filter.words().isEmpty() || seen.holder() != null || seen.from() != null || seen.to() != null) {
            return searched(filter, far);
        }
        return new Shown(far ? tallied(seen, box) : single(seen, box), false);
    }

    private Shown searched(ProblemFilter filter, boolean far) {
        List<Match> found = find.newest(filter, Sight.EVERYBODY, MOST_SEARCHED);
        List<Weighted> things = found.stream()
                .flatMap(match -> (far ? middle(match.neighbourhood()) : Optional.ofNullable(match.point())).stream())
                .map(point -> new Weighted(point, 1))
                .toList();
        return new Shown(things, found.size() >= MOST_SEARCHED);
    }

    private Optional<Point> middle(UUID neighbourhood) {
        return neighbourhoods.find(new NeighbourhoodId(neighbourhood)).map(Neighbourhood::centre);
    }

    private List<Weighted> tallied(ProblemFilter filter, Envelope box) {
        ProblemFilter wide = filter.withWindow(null);
        Where where = conditions.of(Reading.plain(wide), Sight.EVERYBODY, LocalDate.now(clock));
        boolean dated = wide.group().due().isPresent() || wide.due() != null;
        Map<UUID, Long> counts = new HashMap<>();
        if (dated) {
            jdbc.sql("select neighbourhood_id, count(*) as problems from problems.problem where " + where.sql()
                            + " group by neighbourhood_id")
                    .params(where.params())
                    .query(row -> {
                        counts.put(row.getObject("neighbourhood_id", UUID.class), row.getLong("problems"));
                    });
        } else {
            counts.putAll(tally(wide));
        }
        List<Weighted> things = new ArrayList<>();
        counts.forEach((id, problems) -> middle(id)
                .filter(point -> box.covers(new Coordinate(point.longitude(), point.latitude())))
                .ifPresent(point -> things.add(new Weighted(point, problems))));
        return things;
    }

    private Map<UUID, Long> tally(ProblemFilter filter) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        parts.add("state in (" + Conditions.quoted(standing(filter)) + ")");
        List<String> codes = conditions.codes(filter);
        if (codes != null) {
            parts.add("topic in (:topics)");
            params.put("topics", codes);
        }
        if (filter.neighbourhood() != null) {
            parts.add("territory_id = :territory and neighbourhood_id = :neighbourhood");
            params.put("territory", filter.neighbourhood().territory().value());
            params.put("neighbourhood", filter.neighbourhood().value());
        }
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("select neighbourhood_id, sum(problems) as problems from problems.tally where "
                        + String.join(" and ", parts) + " group by neighbourhood_id having sum(problems) > 0")
                .params(params)
                .query(row -> {
                    counts.put(row.getObject("neighbourhood_id", UUID.class), row.getLong("problems"));
                });
        PlacePath division = filter.division();
        if (division != null) {
            counts.keySet()
                    .removeIf(id -> neighbourhoods
                            .find(new NeighbourhoodId(id))
                            .filter(place -> division.contains(place.path()))
                            .isEmpty());
        }
        return counts;
    }

    private static Set<State> standing(ProblemFilter filter) {
        return filter.state() == null ? filter.group().states() : EnumSet.of(filter.state());
    }

    private List<Weighted> single(ProblemFilter filter, Envelope box) {
        Envelope around = new Envelope(box);
        around.expandBy(PublicPoint.COARSE);
        Where where = conditions
                .of(Reading.plain(filter), Sight.EVERYBODY, LocalDate.now(clock))
                .and(
                        "latitude between :map_south and :map_north and longitude between :map_west and :map_east",
                        Map.of(
                                "map_south", around.getMinY(),
                                "map_north", around.getMaxY(),
                                "map_west", around.getMinX(),
                                "map_east", around.getMaxX()));
        return jdbc
                .sql("""
                        select latitude, longitude, topic, count(*) as problems
                        from problems.problem
                        where %s
                        group by latitude, longitude, topic
                        """.formatted(where.sql()))
                .params(where.params())
                .query((row, n) -> {
                    Point point = PublicPoint.of(row, topics);
                    return point == null
                            ? Optional.<Weighted>empty()
                            : Optional.of(new Weighted(point, row.getLong("problems")));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
