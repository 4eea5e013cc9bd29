package org.mahalla.problems.search;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows by itself of its problems: how many, from when, and how often each common word stands. */
@Component
class Statistics {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final ShortMemory<Boolean, Known> memory;

    Statistics(JdbcClient jdbc, Clock clock, @Value("${mahalla.problems.memory:1m}") Duration kept) {
        this.jdbc = jdbc;
        this.memory = new ShortMemory<>(clock, kept.isZero() ? kept : KEPT);
    }

    /**
     * @param rows about so many problems
     * @param days borders of as many equal parts, the oldest first
     * @param words the share of problems in which each common word stands
     * @param least a word that is not among them stands in no larger share
     */
    record Known(double rows, List<LocalDate> days, Map<String, Double> words, double least) {
        Known {
            days = List.copyOf(days);
            words = Map.copyOf(words);
        }

        /** The day since which about so many were reported; empty when that is more than half of all. */
        Optional<LocalDate> since(double newest) {
            int at = (int) Math.floor((days.size() - 1) * (1 - newest / Math.max(1, rows)));
            return rows < 2 * newest || at < 0 || days.isEmpty() ? Optional.empty() : Optional.of(days.get(at));
        }

        /** The share of problems that fit the words, at most. */
        double share(Reading reading) {
            double least = 1;
            for (Reading.Forms word : reading.words()) {
                least = Math.min(least, share(word));
            }
            for (Reading.Either either : reading.either()) {
                double text = 1;
                for (Reading.Forms word : either.words()) {
                    text = Math.min(text, share(word));
                }
                least = Math.min(least, Math.max(text, either.isText() ? 0 : 0.02));
            }
            return least;
        }

        private double share(Reading.Forms word) {
            double share = word.whole().stream().mapToDouble(this::share).sum();
            for (String begun : word.begun()) {
                share += least
                        + words.entrySet().stream()
                                .filter(known -> known.getKey().startsWith(begun)
                                        && !word.whole().contains(known.getKey()))
                                .mapToDouble(Map.Entry::getValue)
                                .sum();
            }
            return Math.min(1, share);
        }

        private double share(String word) {
            return words.getOrDefault(word, least);
        }
    }

    Known now() {
        return memory.get(true, any -> read());
    }

    private Known read() {
        List<LocalDate> days = new ArrayList<>();
        Map<String, Double> words = new HashMap<>();
        double[] rowsAndLeast = {0, 0};
        jdbc.sql("""
                        select c.reltuples as all_rows, s.attname,
                               cast(cast(s.histogram_bounds as text) as date[]) as days, null as words, null as shares
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_stats s on s.schemaname = n.nspname and s.tablename = c.relname
                        where n.nspname = 'problems' and c.relname = 'problem' and s.attname = 'opened_on'
                        union all
                        select 0, s.attname, null, cast(cast(s.most_common_elems as text) as text[]),
                               s.most_common_elem_freqs
                        from pg_stats s
                        where s.schemaname = 'problems' and s.tablename = 'problem' and s.attname = 'search'
                        """).query(row -> {
            if (row.getString("attname").equals("opened_on")) {
                rowsAndLeast[0] = row.getDouble("all_rows");
                for (Date day : (Date[]) values(row.getArray("days"), new Date[0])) {
                    days.add(day.toLocalDate());
                }
            } else {
                Object[] known = values(row.getArray("words"), new String[0]);
                Object[] shares = values(row.getArray("shares"), new Float[0]);
                for (int i = 0; i < Math.min(known.length, shares.length); i++) {
                    double share = ((Float) shares[i]).doubleValue();
                    words.put((String) known[i], share);
                    rowsAndLeast[1] = rowsAndLeast[1] == 0 ? share : Math.min(rowsAndLeast[1], share);
                }
            }
        });
        return new Known(rowsAndLeast[0], days, words, rowsAndLeast[1]);
    }

    private static Object[] values(@Nullable Array array, Object[] none) throws SQLException {
        return array == null ? none : (Object[]) array.getArray();
    }
}
