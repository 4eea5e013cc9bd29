package org.mahalla.problems.search;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mahalla.problems.search.Conditions.Where;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The newest problems that fit, so many and no more. The index of words knows no order: a word that stands everywhere would
 * be fetched everywhere. So it looks among the newest problems first and goes further back only when too few fit.
 */
@Component
class NewestFirst {
    private static final int[] ROUNDS = {20_000, 160_000};
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final ShortMemory<Integer, Optional<LocalDate>> days;

    NewestFirst(JdbcClient jdbc, Clock clock, @Value("${mahalla.problems.memory:1m}") Duration kept) {
        this.jdbc = jdbc;
        this.days = new ShortMemory<>(clock, kept.isZero() ? kept : KEPT);
    }

    <T> List<T> read(String columns, Where where, boolean inRounds, int most, RowMapper<T> mapper) {
        prepare(jdbc);
        List<T> found = new ArrayList<>();
        List<LocalDate> rounds = inRounds
                ? Stream.of(0, 1).flatMap(n -> day(n).stream()).distinct().toList()
                : List.of();
        for (LocalDate since : rounds) {
            found = read(columns, where.and("opened_on >= :since", java.util.Map.of("since", since)), most, mapper);
            if (found.size() >= most) {
                return found;
            }
        }
        return read(columns, where, most, mapper);
    }

    private <T> List<T> read(String columns, Where where, int most, RowMapper<T> mapper) {
        return jdbc.sql("select " + columns + "\nfrom problems.problem\nwhere " + where.sql()
                        + "\norder by opened_on desc, problem_id desc limit " + most)
                .params(where.params())
                .query(mapper)
                .list();
    }

    private Optional<LocalDate> day(int round) {
        return days.get(ROUNDS[round], this::read);
    }

    /** From the statistics that the database keeps of the table, for counting rows takes as long as a search. */
    private Optional<LocalDate> read(int rows) {
        return jdbc.sql("""
                        select c.reltuples as all_rows, cast(cast(s.histogram_bounds as text) as date[]) as bounds
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_stats s on s.schemaname = n.nspname and s.tablename = c.relname
                        where n.nspname = 'problems' and c.relname = 'problem' and s.attname = 'opened_on'
                          and s.histogram_bounds is not null
                        """).query((row, n) -> day(row, rows)).optional().flatMap(day -> day);
    }

    private static Optional<LocalDate> day(ResultSet row, int rows) throws SQLException {
        double all = row.getDouble("all_rows");
        Date[] bounds = (Date[]) row.getArray("bounds").getArray();
        int at = (int) Math.floor((bounds.length - 1) * (1 - rows / Math.max(1, all)));
        return all < 2.0 * rows || at < 0 ? Optional.empty() : Optional.of(bounds[at].toLocalDate());
    }

    /** Within the transaction: a word that is rare is never looked for row by row, and no bitmap is coarse. */
    static void prepare(JdbcClient jdbc) {
        jdbc.sql("select set_config('enable_seqscan', 'off', true), set_config('work_mem', '32MB', true)")
                .query((row, n) -> n)
                .list();
    }
}
