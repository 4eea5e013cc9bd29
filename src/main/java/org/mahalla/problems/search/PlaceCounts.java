package org.mahalla.problems.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.SomePlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many problems of a filter each neighbourhood of the desk has. They come from the tallies; only a search and what is
 * due are counted row by row, the newest alone where there are too many.
 */
@Component
public class PlaceCounts {
    private static final int MOST_COUNTED = 2000;

    /** @param more whether some places that have fitting problems are not among these */
    public record Counted(List<Place> places, boolean more) {
        public Counted {
            places = List.copyOf(places);
        }
    }

    public record Place(NeighbourhoodId neighbourhood, long problems) {}

    private final JdbcClient jdbc;
    private final Conditions conditions;
    private final FindProblems find;

    PlaceCounts(JdbcClient jdbc, Conditions conditions, FindProblems find) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.find = find;
    }

    /** So many places and no more, the one with the most problems first. */
    @Transactional(readOnly = true)
    public Counted of(ProblemFilter filter, Sight sight, int most) {
        ProblemFilter read = find.read(filter);
        boolean standing = !read.searched() && read.group().due().isEmpty();
        List<Place> all = standing ? tallied(read, sight, most + 1) : searched(filter, sight);
        return new Counted(all.subList(0, Math.min(most, all.size())), all.size() > most);
    }

    private List<Place> tallied(ProblemFilter filter, Sight sight, int most) {
        List<String> parts =
                new ArrayList<>(List.of(SomePlaces.sql(), "state in (" + Conditions.quoted(states(filter)) + ")"));
        Map<String, Object> params =
                new HashMap<>(conditions.places(filter, sight).params());
        params.put("most", most);
        List<String> codes = conditions.codes(filter);
        if (codes != null) {
            parts.add("topic in (:topics)");
            params.put("topics", codes);
        }
        return jdbc.sql("select neighbourhood_id, sum(problems) as problems from problems.tally where "
                        + String.join(" and ", parts)
                        + " group by neighbourhood_id having sum(problems) > 0"
                        + " order by sum(problems) desc, neighbourhood_id limit :most")
                .params(params)
                .query((row, n) -> new Place(
                        new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)), row.getLong("problems")))
                .list();
    }

    private static Set<State> states(ProblemFilter filter) {
        return filter.state() == null ? filter.group().states() : EnumSet.of(filter.state());
    }

    private List<Place> searched(ProblemFilter filter, Sight sight) {
        return find.newest(filter, sight, MOST_COUNTED).found().stream()
                .filter(match -> FindProblems.holds(filter, match.point()))
                .collect(Collectors.groupingBy(Match::neighbourhood, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Place(new NeighbourhoodId(one.getKey()), one.getValue()))
                .sorted(Comparator.comparingLong(Place::problems)
                        .reversed()
                        .thenComparing(one -> one.neighbourhood().text()))
                .toList();
    }
}
