package org.mahalla.problems.priority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Venue;
import org.mahalla.places.VenueKind;
import org.mahalla.places.Venues;
import org.mahalla.problems.ProblemId;
import org.mahalla.shared.Point;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the signs of problems and keeps their scores beside them. */
@Component
class Priorities {
    static final int NEAR_METRES = 150;
    private static final int BATCH = 500;
    private static final String SIGNS = """
            select p.problem_id, p.neighbourhood_id, p.number, t.waiting_cost,
                   least(3, t.harm + greatest(
                       (select coalesce(max(r.raised), 0) from problems.report r
                        where r.territory_id = p.territory_id and r.problem_id = p.problem_id),
                       (select coalesce(max(r.raised), 0) from problems.problem j
                        join problems.report r on r.territory_id = j.territory_id and r.problem_id = j.problem_id
                        where j.territory_id = p.territory_id and j.joined_to = p.problem_id))) as harm, p.reports + p.supporters as people,
                   p.due_on, p.broken, p.latitude, p.longitude, p.priority, p.priority_on
            from problems.problem p
            join problems.topic own on own.topic = p.topic
            join problems.topic t on t.topic = coalesce(own.merged_into, own.topic)
            """;

    /** A problem with what its score is made of. */
    record Row(
            ProblemId id,
            NeighbourhoodId neighbourhood,
            int number,
            int harm,
            int waiting,
            int people,
            @Nullable LocalDate dueOn,
            int broken,
            @Nullable Point point,
            int priority,
            @Nullable LocalDate priorityOn) {
        Signs signs(List<Venue> vulnerable, LocalDate day) {
            int over = dueOn == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
            return new Signs(
                    harm, people, over, broken, point == null ? 0 : Priorities.near(point, vulnerable), waiting);
        }
    }

    private final JdbcClient jdbc;
    private final Venues venues;

    Priorities(JdbcClient jdbc, Venues venues) {
        this.jdbc = jdbc;
        this.venues = venues;
    }

    Optional<Row> find(ProblemId id) {
        return jdbc.sql(SIGNS + "where p.territory_id = ? and p.problem_id = ?")
                .params(id.territory().value(), id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The signs of the problem on that day. */
    Signs signs(Row row, LocalDate day) {
        return row.signs(vulnerable(row.neighbourhood()), day);
    }

    /** The signs of a report that nobody else made yet, on its first day. */
    Signs fresh(NeighbourhoodId neighbourhood, Point point, String topic, int raised) {
        return jdbc.sql("select harm, waiting_cost from problems.topic where topic = ?")
                .param(topic)
                .query((row, n) -> new Signs(
                        Math.min(Weights.MOST_LEVEL, row.getInt("harm") + raised),
                        1,
                        0,
                        0,
                        near(point, vulnerable(neighbourhood)),
                        row.getInt("waiting_cost")))
                .single();
    }

    private static int near(Point here, List<Venue> vulnerable) {
        return (int) vulnerable.stream()
                .map(Venue::point)
                .filter(there -> there != null && here.metresTo(there) <= NEAR_METRES)
                .count();
    }

    void keep(ProblemId id, int priority, LocalDate day) {
        jdbc.sql("""
                        update problems.problem set priority = ?, priority_on = ?
                        where territory_id = ? and problem_id = ?
                        """).params(priority, day, id.territory().value(), id.value()).update();
    }

    void brokeAgain(ProblemId id) {
        jdbc.sql("update problems.problem set broken = broken + 1 where territory_id = ? and problem_id = ?")
                .params(id.territory().value(), id.value())
                .update();
    }

    /** The open problem of the same neighbourhood that stands next below (or above) in the order. */
    Optional<Row> next(Row row, boolean below) {
        String side = below
                ? "< (:priority, :id) order by p.priority desc, p.problem_id desc"
                : "> (:priority, :id) order by p.priority, p.problem_id";
        return jdbc.sql(SIGNS + """
                        where p.territory_id = :territory and p.neighbourhood_id = :neighbourhood and p.ended_on is null
                          and not p.sensitive and not p.about_council and (p.priority, p.problem_id)
                        """ + side + " limit 1")
                .param("territory", row.id().territory().value())
                .param("neighbourhood", row.neighbourhood().value())
                .param("priority", row.priority())
                .param("id", row.id().value())
                .query((one, n) -> read(one))
                .optional();
    }

    /** Every open problem, some hundred at a time in the order of their ids, with the signs of that day. */
    void eachOpen(LocalDate day, Consumer<Map<Row, Signs>> use) {
        Map<NeighbourhoodId, List<Venue>> known = new HashMap<>();
        int territory = -1;
        UUID after = new UUID(0, 0);
        while (true) {
            List<Row> rows = jdbc.sql(SIGNS + """
                            where p.ended_on is null and (p.territory_id, p.problem_id) > (:territory, :after)
                            order by p.territory_id, p.problem_id
                            limit :batch
                            """)
                    .param("territory", territory)
                    .param("after", after)
                    .param("batch", BATCH)
                    .query((row, n) -> read(row))
                    .list();
            Map<Row, Signs> signs = new HashMap<>();
            rows.forEach(row -> signs.put(
                    row, row.signs(known.computeIfAbsent(row.neighbourhood(), this::vulnerable), dayOf(row, day))));
            use.accept(signs);
            if (rows.size() < BATCH) {
                return;
            }
            ProblemId last = rows.getLast().id();
            territory = last.territory().value();
            after = last.value();
        }
    }

    /** Every open problem of the territory without a score, some hundred at a time, with the signs of that day. */
    void eachUnranked(TerritoryId territory, LocalDate day, Consumer<Map<Row, Signs>> use) {
        Map<NeighbourhoodId, List<Venue>> known = new HashMap<>();
        UUID after = new UUID(0, 0);
        List<Row> rows;
        do {
            rows = jdbc.sql(SIGNS + """
                            where p.territory_id = :territory and p.priority_on is null and p.ended_on is null
                              and p.problem_id > :after
                            order by p.problem_id
                            limit :batch
                            """)
                    .param("territory", territory.value())
                    .param("after", after)
                    .param("batch", BATCH)
                    .query((row, n) -> read(row))
                    .list();
            Map<Row, Signs> signs = new HashMap<>();
            rows.forEach(row ->
                    signs.put(row, row.signs(known.computeIfAbsent(row.neighbourhood(), this::vulnerable), day)));
            use.accept(signs);
            after = rows.isEmpty() ? after : rows.getLast().id().value();
        } while (rows.size() == BATCH);
    }

    /** Keeps many scores of one territory at once. */
    void keepAll(TerritoryId territory, Map<ProblemId, Integer> scores, LocalDate day) {
        List<Map.Entry<ProblemId, Integer>> all = List.copyOf(scores.entrySet());
        jdbc.sql("""
                        update problems.problem p
                        set priority = s.priority, priority_on = :day
                        from unnest(cast(:ids as uuid[]), cast(:scores as int[])) as s (problem_id, priority)
                        where p.territory_id = :territory and p.problem_id = s.problem_id
                        """)
                .param("day", day)
                .param("ids", all.stream().map(one -> one.getKey().value()).toArray(UUID[]::new))
                .param("scores", all.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .param("territory", territory.value())
                .update();
    }

    /** Signs are reckoned on the day given; the minimum date stands for the day on which the score was kept. */
    private static LocalDate dayOf(Row row, LocalDate day) {
        LocalDate kept = row.priorityOn();
        return day.equals(LocalDate.MIN) && kept != null ? kept : day.equals(LocalDate.MIN) ? LocalDate.EPOCH : day;
    }

    private List<Venue> vulnerable(NeighbourhoodId neighbourhood) {
        return venues.of(neighbourhood).stream()
                .filter(venue -> venue.kind() == VenueKind.SCHOOL || venue.kind() == VenueKind.CLINIC)
                .toList();
    }

    private static Row read(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        return new Row(
                new ProblemId(row.getObject("problem_id", UUID.class)),
                new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)),
                row.getInt("number"),
                row.getInt("harm"),
                row.getInt("waiting_cost"),
                row.getInt("people"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("broken"),
                latitude == null ? null : new Point(latitude, row.getDouble("longitude")),
                row.getInt("priority"),
                row.getObject("priority_on", LocalDate.class));
    }
}
