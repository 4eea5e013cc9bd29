package org.mahalla.problems.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.maps.Weighted;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Groups;
import org.mahalla.shared.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what everybody may see, page by page or as a stream. */
@Component
class PublicProblems {
    static final int PAGE = 20;

    /** A cell holds about three quarters of the box that is read for it. */
    private static final int READ_AHEAD = 2 * PAGE;

    private final JdbcClient jdbc;
    private final Conditions conditions;
    private final ProblemRows rows;
    private final Groups groups;
    private final Clock clock;

    PublicProblems(JdbcClient jdbc, Conditions conditions, ProblemRows rows, Groups groups, Clock clock) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.rows = rows;
        this.groups = groups;
        this.clock = clock;
    }

    /** One page of the list; `next` begins the following one. */
    record Listed(List<ProblemRow> rows, @Nullable Cursor next) {}

    @Transactional(readOnly = true)
    Listed page(ProblemFilter filter, @Nullable Cursor after) {
        List<Found> found = new ArrayList<>();
        Cursor from = after;
        List<Found> batch;
        do {
            batch = read(filter, from, READ_AHEAD);
            batch.stream().filter(one -> holds(filter, one)).forEach(found::add);
            from = batch.isEmpty() ? null : batch.getLast().cursor();
        } while (found.size() <= PAGE && batch.size() == READ_AHEAD);
        List<Found> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Listed(
                shown.stream().map(Found::row).toList(),
                found.size() > PAGE ? shown.getLast().cursor() : null);
    }

    /** The first so many, without a way to go on. */
    @Transactional(readOnly = true)
    List<ProblemRow> first(ProblemFilter filter, int most) {
        return read(filter, null, most).stream()
                .filter(one -> holds(filter, one))
                .map(Found::row)
                .toList();
    }

    /** Every row, one by one, whatever their number. */
    @Transactional(readOnly = true)
    void each(ProblemFilter filter, Consumer<ProblemRow> reader) {
        Conditions.Where where = conditions.of(filter, today());
        jdbc.sql("select " + ProblemRows.COLUMNS + ", '' as sorted from problems.problem where " + where.sql())
                .withFetchSize(1000)
                .params(where.params())
                .query(row -> {
                    found(row).filter(one -> holds(filter, one)).ifPresent(one -> reader.accept(one.row()));
                });
    }

    /** How many there are at each rough point. */
    @Transactional(readOnly = true)
    List<Weighted> weights(ProblemFilter filter) {
        Conditions.Where where = conditions.of(filter.withCell(null), today());
        return jdbc.sql("""
                        select latitude, longitude, count(*) as problems
                        from problems.problem
                        where latitude is not null and %s
                        group by latitude, longitude
                        """.formatted(where.sql()))
                .params(where.params())
                .query((row, n) -> new Weighted(
                        new Point(row.getDouble("latitude"), row.getDouble("longitude")), row.getLong("problems")))
                .list();
    }

    /** Empty for what the public may not meet: set aside, sensitive, or not there at all. Joined ones are found. */
    @Transactional(readOnly = true)
    Optional<ProblemRow> find(ProblemId id) {
        return jdbc.sql("select " + ProblemRows.COLUMNS + """
                        , '' as sorted
                        from problems.problem
                        where territory_id = ? and problem_id = ? and not sensitive and state <> 'set_aside'
                        """)
                .params(id.territory().value(), id.value())
                .query((row, n) -> found(row))
                .optional()
                .flatMap(one -> one.map(Found::row));
    }

    /** The problem that a joined one is followed as. */
    @Transactional(readOnly = true)
    Optional<ProblemRow> joinedTo(ProblemId id) {
        return find(groups.root(id));
    }

    private List<Found> read(ProblemFilter filter, @Nullable Cursor after, int most) {
        Conditions.Where where = conditions.of(filter, today());
        Map<String, Object> params = new HashMap<>(where.params());
        Sorting sorting = Sorting.of(filter.order());
        String from = "";
        if (after != null) {
            from = " and (" + sorting.key() + ", problem_id) " + (sorting.down() ? "<" : ">") + " (cast(:key as "
                    + sorting.type() + "), :after)";
            params.put("key", after.key());
            params.put("after", after.id().value());
        }
        String way = sorting.down() ? " desc" : "";
        return jdbc
                .sql("select " + ProblemRows.COLUMNS + ", " + sorting.key() + " as sorted from problems.problem where "
                        + where.sql() + from + " order by " + sorting.key() + way + ", problem_id" + way + " limit "
                        + most)
                .params(params)
                .query((row, n) -> found(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the list is sorted by; the expressions are those of the indexes. */
    private record Sorting(String key, String type, boolean down) {
        static Sorting of(Order order) {
            return switch (order) {
                case NEWEST -> new Sorting("opened_on", "date", true);
                case OLDEST -> new Sorting("opened_on", "date", false);
                case DUE -> new Sorting("coalesce(due_on, date '9999-12-31')", "date", false);
                case SEEN -> new Sorting("(reports + supporters)", "int", true);
            };
        }
    }

    private record Found(ProblemRow row, @Nullable Point point, Cursor cursor) {}

    private static boolean holds(ProblemFilter filter, Found one) {
        return filter.cell() == null || (one.point() != null && filter.cell().holds(one.point()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<Found> found(ResultSet row) throws SQLException {
        ProblemRow problem = rows.read(row).orElse(null);
        return problem == null
                ? Optional.empty()
                : Optional.of(
                        new Found(problem, ProblemRows.point(row), new Cursor(row.getString("sorted"), problem.id())));
    }
}
