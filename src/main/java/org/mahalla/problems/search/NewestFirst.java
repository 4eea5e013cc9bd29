package org.mahalla.problems.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahalla.problems.search.Conditions.Where;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The newest problems that fit, so many and no more. The index of words knows no order: a word that stands everywhere would
 * be fetched everywhere. So common words are looked for among as many of the newest problems as should hold enough of them,
 * and further back only when too few fit.
 */
@Component
class NewestFirst {
    /** So many matches are fetched and sorted in less time than it takes to look where the newest of them begin. */
    private static final int FETCHED = 4000;

    private static final int ROUNDS = 2;
    private static final double SPARE = 1.5;

    /** A word in so large a share of all problems is looked for row by row, newest first; others in their index. */
    private static final double WALKED = 0.2;

    private final JdbcClient jdbc;
    private final Statistics statistics;

    NewestFirst(JdbcClient jdbc, Statistics statistics) {
        this.jdbc = jdbc;
        this.statistics = statistics;
    }

    <T> List<T> read(String columns, Where where, Reading reading, int most, RowMapper<T> mapper) {
        if (!reading.hasWords() || !wide(reading.filter())) {
            prepare(jdbc, true);
            return page(columns, where, most, mapper);
        }
        Statistics.Known known = statistics.now();
        double share = known.share(reading);
        for (int round = 0; round < ROUNDS && share * known.rows() > FETCHED; round++) {
            double newest = SPARE * most / share;
            Optional<LocalDate> since = known.since(newest);
            if (since.isEmpty()) {
                break;
            }
            prepare(jdbc, share >= WALKED);
            List<T> found = page(columns, where.and("opened_on >= :since", Map.of("since", since.get())), most, mapper);
            if (found.size() >= most) {
                prepare(jdbc, true);
                return found;
            }
            share = Math.min(share / 2, found.size() / newest);
        }
        prepare(jdbc, false);
        List<T> all = page(columns, where, most, mapper);
        prepare(jdbc, true);
        return all;
    }

    /** About how many problems fit the words, whatever else is asked, at most. */
    double expected(Reading reading) {
        Statistics.Known known = statistics.now();
        return known.share(reading) * known.rows();
    }

    /** A small place is read whole. */
    static boolean wide(ProblemFilter filter) {
        return filter.neighbourhood() == null && filter.cell() == null && filter.window() == null;
    }

    private <T> List<T> page(String columns, Where where, int most, RowMapper<T> mapper) {
        return jdbc.sql("select " + columns + "\nfrom problems.problem\nwhere " + where.sql()
                        + "\norder by opened_on desc, problem_id desc limit " + most)
                .params(where.params())
                .query(mapper)
                .list();
    }

    /**
     * Within the transaction: a word that is rare is never looked for row by row, and no bitmap is coarse.
     *
     * @param inOrder whether rows may be walked in their order; not in search of what may be nowhere
     */
    static void prepare(JdbcClient jdbc, boolean inOrder) {
        jdbc.sql("select set_config('enable_seqscan', 'off', true), set_config('work_mem', '32MB', true),"
                        + " set_config('enable_indexscan', '" + (inOrder ? "on" : "off") + "', true)")
                .query((row, n) -> n)
                .list();
    }
}
