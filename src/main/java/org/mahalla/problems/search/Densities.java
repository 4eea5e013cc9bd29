package org.mahalla.problems.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.maps.Weighted;
import org.mahalla.problems.search.Conditions.Where;
import org.mahalla.problems.taxonomy.Topics;
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
    private final Standings standings;
    private final Clock clock;

    Densities(
            JdbcClient jdbc,
            Conditions conditions,
            FindProblems find,
            Neighbourhoods neighbourhoods,
            Topics topics,
            Standings standings,
            Clock clock) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.find = find;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
        this.standings = standings;
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

    /** Whether a map of this zoom, in tenths of a step, shows each problem where it is. */
    public static boolean single(int tenths) {
        return !Density.byNeighbourhood(tenths);
    }

    /**
     * @param box what the map shows, x longitude, y latitude
     * @param tenths its zoom in tenths of a step
     */
    @Transactional(readOnly = true)
    public Shown of(ProblemFilter filter, Envelope box, int tenths) {
        boolean far = Density.byNeighbourhood(tenths);
        ProblemFilter seen = find.read(filter);
        if (!filter.words().isEmpty()
                || seen.holder() != null
                || (seen.due() != null && seen.group() != Group.OPEN)
                || seen.from() != null
                || seen.to() != null) {
            return searched(filter, far);
        }
        return new Shown(far ? tallied(seen, box) : single(seen, box), false);
    }

    private Shown searched(ProblemFilter filter, boolean far) {
        WordMatches.Some found = find.newest(filter, Sight.EVERYBODY, MOST_SEARCHED);
        List<Weighted> things = found.found().stream()
                .flatMap(match -> (far ? middle(match.neighbourhood()) : Optional.ofNullable(match.point())).stream())
                .map(point -> new Weighted(point, 1))
                .toList();
        return new Shown(things, found.more());
    }

    private Optional<Point> middle(UUID neighbourhood) {
        return neighbourhoods.find(new NeighbourhoodId(neighbourhood)).map(Neighbourhood::centre);
    }

    private List<Weighted> tallied(ProblemFilter filter, Envelope box) {
        Tallies tallies = standings.present();
        List<Neighbourhood> shown = neighbourhoods.centredIn(box).stream()
                .filter(place -> within(place, filter))
                .toList();
        Map<NeighbourhoodId, Long> counts = tallies.counts(
                shown.stream().map(Neighbourhood::id).toList(), kinds(filter), about(filter, tallies.topics()));
        List<Weighted> things = new ArrayList<>();
        for (Neighbourhood place : shown) {
            Long problems = counts.get(place.id());
            if (problems != null) {
                things.add(new Weighted(place.centre(), problems));
            }
        }
        return things;
    }

    private static boolean[] kinds(ProblemFilter filter) {
        Due due = filter.due() == null ? filter.group().due().orElse(null) : filter.due();
        return due != null
                ? Tallies.kinds(due)
                : Tallies.kinds(filter.state() == null ? filter.group().states() : EnumSet.of(filter.state()));
    }

    private boolean @Nullable [] about(ProblemFilter filter, List<String> known) {
        List<String> codes = conditions.codes(filter);
        if (codes == null) {
            return null;
        }
        boolean[] about = new boolean[known.size()];
        for (int i = 0; i < about.length; i++) {
            about[i] = codes.contains(known.get(i));
        }
        return about;
    }

    private static boolean within(Neighbourhood place, ProblemFilter filter) {
        return (filter.neighbourhood() == null || filter.neighbourhood().equals(place.id()))
                && (filter.division() == null || filter.division().contains(place.path()));
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
                        select latitude, longitude, topic, state, count(*) as problems
                        from problems.problem
                        where %s
                        group by latitude, longitude, topic, state
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
