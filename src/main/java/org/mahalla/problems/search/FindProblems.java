package org.mahalla.problems.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.search.Conditions.Where;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a filter lets through in a sight: page by page, or every row. Each caller reads the columns it may show. */
@Component
public class FindProblems {
    /** So many matches of words are ranked, the newest; older ones follow as they came. */
    public static final int MOST_RANKED = BestFirst.MOST_RANKED;

    /** A cell holds about three quarters of the box that is read for it. */
    private static final int READ_AHEAD = 2;

    private static final int MOST_MERGED = 3;

    private final JdbcClient jdbc;
    private final Conditions conditions;
    private final Readings readings;
    private final NewestFirst newest;
    private final WordMatches wordMatches;
    private final Topics topics;
    private final BestFirst best;
    private final Clock clock;

    FindProblems(
            JdbcClient jdbc,
            Conditions conditions,
            Readings readings,
            NewestFirst newest,
            WordMatches wordMatches,
            BestFirst best,
            Topics topics,
            Clock clock) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.readings = readings;
        this.newest = newest;
        this.wordMatches = wordMatches;
        this.topics = topics;
        this.best = best;
        this.clock = clock;
    }

    /** Reads a row; empty leaves it out. */
    @FunctionalInterface
    public interface RowReader<T> {
        Optional<T> read(ResultSet row) throws SQLException;
    }

    /** One page of a list; `next` begins the following one, `begun` is the first. */
    public record Listed<T>(List<T> rows, @Nullable Cursor next, boolean begun) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /** What the words of the filter were understood as, besides text. */
    @Transactional(readOnly = true)
    public List<Understood> understood(ProblemFilter filter) {
        return readings.of(filter, today()).understood();
    }

    /** @param columns must hold problem_id, topic, state, latitude and longitude */
    @Transactional(readOnly = true)
    public <T> Listed<T> page(
            ProblemFilter filter, Sight sight, @Nullable String after, int size, String columns, RowReader<T> reader) {
        Reading reading = readings.of(filter, today());
        Cursor cursor = Optional.ofNullable(after)
                .flatMap(text -> Cursor.of(text, reading.filter().order()))
                .orElse(null);
        Order order = reading.filter().order();
        return order == Order.RELEVANCE || (reading.hasWords() && order != Order.NEWEST)
                ? best.page(reading, sight, cursor, size, columns, reader)
                : inOrder(reading, sight, cursor, size, columns, reader);
    }

    /** Every row, one by one, whatever their number and in no order. */
    @Transactional(readOnly = true)
    public <T> void each(ProblemFilter filter, Sight sight, String columns, RowReader<T> reader, Consumer<T> taker) {
        Reading reading = readings.of(filter, today());
        Where where = conditions.of(reading, sight, today());
        jdbc.sql("select " + columns + " from problems.problem where " + where.sql())
                .withFetchSize(1000)
                .params(where.params())
                .query(row -> {
                    if (holds(reading.filter(), PublicPoint.of(row, topics))) {
                        reader.read(row).ifPresent(taker);
                    }
                });
    }

    /** How many fit, counted to the limit and one beyond it; for kept filters. */
    @Transactional(readOnly = true)
    public int count(ProblemFilter filter, Sight sight, int most) {
        Reading reading = readings.of(filter, today());
        Where where = conditions.of(reading, sight, today());
        if (reading.filter().cell() != null) {
            return (int) matches(reading, where, Match.COLUMNS, most + 1).stream()
                    .filter(match -> holds(reading.filter(), match.point()))
                    .count();
        }
        return jdbc.sql("select count(*) from (select 1 from problems.problem where " + where.sql() + " limit "
                        + (most + 1) + ") as counted")
                .params(where.params())
                .query(Integer.class)
                .single();
    }

    /** The newest of whatever state and topic that fit all else of the filter. */
    WordMatches.Some ground(ProblemFilter filter, Sight sight, int most) {
        Reading reading = readings.of(filter, today());
        return reading.hasWords()
                ? wordMatches.ground(reading, sight)
                : some(reading.onGround(), conditions.anyState(reading.onGround(), sight, today()), most);
    }

    /** The newest that fit, so many. */
    WordMatches.Some newest(ProblemFilter filter, Sight sight, int most) {
        Reading reading = readings.of(filter, today());
        return reading.hasWords()
                ? wordMatches.fitting(reading, sight)
                : some(reading, conditions.of(reading, sight, today()), most);
    }

    private WordMatches.Some some(Reading reading, Where where, int most) {
        List<Match> found = matches(reading, where, Match.COLUMNS, most);
        return new WordMatches.Some(found, found.size() >= most);
    }

    /** The filter with what its words say of state and days. */
    ProblemFilter read(ProblemFilter filter) {
        return readings.of(filter, today()).filter();
    }

    private List<Match> matches(Reading reading, Where where, String columns, int most) {
        return newest.read(columns, where, reading, most, (row, n) -> Match.of(row, topics));
    }

    private <T> Listed<T> inOrder(
            Reading reading, Sight sight, @Nullable Cursor after, int size, String columns, RowReader<T> reader) {
        List<Found<T>> found = new ArrayList<>();
        Cursor from = after;
        List<Found<T>> batch;
        int most = READ_AHEAD * size;
        do {
            batch = batch(reading, sight, from, most, columns, reader);
            batch.stream()
                    .filter(one -> one.thing() != null && holds(reading.filter(), one.point()))
                    .forEach(found::add);
            from = batch.isEmpty() ? null : batch.getLast().cursor();
        } while (found.size() <= size && batch.size() == most);
        List<Found<T>> shown = found.subList(0, Math.min(size, found.size()));
        return new Listed<>(
                shown.stream().map(one -> Objects.requireNonNull(one.thing())).toList(),
                found.size() > size ? shown.getLast().cursor() : null,
                after == null);
    }

    private record Found<T>(@Nullable T thing, @Nullable Point point, Cursor cursor) {}

    private <T> List<Found<T>> batch(
            Reading reading, Sight sight, @Nullable Cursor after, int most, String columns, RowReader<T> reader) {
        Order order = reading.filter().order();
        Where where = conditions.of(reading, sight, today());
        if (after != null) {
            where = where.and(
                    "(" + order.key() + ", problem_id) " + (order.down() ? "<" : ">") + " (cast(:after_key as "
                            + (order.byDay() ? "date" : "int") + "), :after_id)",
                    Map.of("after_key", after.key(), "after_id", after.id().value()));
        }
        String wanted = columns + ", " + order.key() + " as sorted";
        if (order == Order.NEWEST && reading.hasWords()) {
            return newest.read(wanted, where, reading, most, (row, n) -> found(row, reader));
        }
        String way = order.down() ? " desc" : "";
        String every = "select " + wanted + "\nfrom problems.problem\nwhere " + where.sql();
        String end = " order by " + order.key() + way + ", problem_id" + way + " limit " + most;
        String sql = byState(reading.filter())
                ? reading.filter().group().states().stream()
                        .map(state -> "(" + every + " and state = '" + state.code() + "'" + end + ")")
                        .collect(Collectors.joining(
                                "\nunion all\n",
                                "select * from (",
                                ") as of_each order by sorted" + way + ", problem_id" + way + " limit " + most))
                : every + end;
        return jdbc.sql(sql)
                .params(where.params())
                .query((row, n) -> found(row, reader))
                .list();
    }

    /** The index of deadlines holds one state after the other: a few states are read each in its order and merged. */
    private static boolean byState(ProblemFilter filter) {
        return filter.order() == Order.DUE
                && filter.state() == null
                && filter.group().states().size() <= MOST_MERGED
                && NewestFirst.wide(filter);
    }

    private <T> Found<T> found(ResultSet row, RowReader<T> reader) throws SQLException {
        ProblemId id = new ProblemId(row.getObject("problem_id", UUID.class));
        return new Found<>(
                reader.read(row).orElse(null), PublicPoint.of(row, topics), new Cursor(row.getString("sorted"), id));
    }

    static boolean holds(ProblemFilter filter, @Nullable Point point) {
        return filter.cell() == null
                || Density.byNeighbourhood(filter.cell())
                || (point != null && filter.cell().holds(point));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
