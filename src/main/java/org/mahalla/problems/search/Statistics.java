package org.mahalla.problems.search;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows by itself of its problems: how many, from when, and how often each common word stands. */
@Component
class Statistics {
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** So large a share may lie in a place or topic that words can stand for. */
    private static final double A_PLACE_OR_TOPIC = 0.02;

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
                least = Math.min(least, Math.max(text, either.isText() ? 0 : A_PLACE_OR_TOPIC));
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
        Map<String, Double> words = jdbc.sql("""
                        select cast(cast(most_common_elems as text) as text[]) as words, most_common_elem_freqs as shares
                        from pg_stats
                        where schemaname = 'problems' and tablename = 'problem' and attname = 'search'
                          and most_common_elems is not null
                        """)
                .query((row, n) -> shares(values(row, "words"), values(row, "shares")))
                .optional()
                .orElse(Map.of());
        double least = words.values().stream().mapToDouble(share -> share).min().orElse(0);
        return jdbc.sql("""
                        select c.reltuples as all_rows, cast(cast(s.histogram_bounds as text) as date[]) as days
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_stats s on s.schemaname = n.nspname and s.tablename = c.relname
                        where n.nspname = 'problems' and c.relname = 'problem' and s.attname = 'opened_on'
                          and s.histogram_bounds is not null
                        """)
                .query((row, n) -> new Known(row.getDouble("all_rows"), days(values(row, "days")), words, least))
                .optional()
                .orElse(new Known(0, List.of(), words, least));
    }

    private static List<LocalDate> days(Object[] dates) {
        return Arrays.stream(dates).map(date -> ((Date) date).toLocalDate()).toList();
    }

    /** The last shares are bounds of all of them and belong to no word. */
    private static Map<String, Double> shares(Object[] words, Object[] shares) {
        Map<String, Double> byWord = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            byWord.put((String) words[i], ((Float) shares[i]).doubleValue());
        }
        return byWord;
    }

    private static Object[] values(ResultSet row, String column) throws SQLException {
        return (Object[]) row.getArray(column).getArray();
    }
}
