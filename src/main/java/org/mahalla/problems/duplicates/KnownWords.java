package org.mahalla.problems.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.linkage.Twins;
import org.mahalla.linkage.WordCounts;
import org.mahalla.linkage.Words;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often words stand in published texts, so that rare ones tell more. Counted anew each night from the newest texts
 * and kept in memory; as long as nothing was counted every word tells the same.
 */
@Component
class KnownWords {
    private static final int TEXTS = 20_000;
    /** A word of fewer texts is rare enough without being kept. */
    private static final int LEAST = 3;

    private static final String ALL = "";
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private record Remembered(Twins twins, Instant until) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private volatile @Nullable Remembered remembered;

    KnownWords(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What compares, with the words as they were counted last. */
    Twins twins() {
        Remembered known = remembered;
        Instant now = clock.instant();
        if (known == null || !now.isBefore(known.until())) {
            known = new Remembered(new Twins(read()), now.plus(REMEMBERED));
            remembered = known;
        }
        return known.twins();
    }

    private WordCounts read() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.query("select word, texts from problems.word_count", row -> {
            counts.put(row.getString("word"), row.getInt("texts"));
        });
        Integer texts = counts.remove(ALL);
        return new WordCounts(texts == null ? 0 : texts, counts);
    }

    /** Counts the words of the newest published texts. */
    @Transactional
    void count() {
        Map<String, Integer> counts = new HashMap<>();
        int[] texts = {0};
        jdbc.query(
                """
                select title, body
                from problems.problem
                where title is not null and not sensitive
                order by opened_on desc, problem_id desc
                limit ?
                """,
                row -> {
                    texts[0]++;
                    Words.of(row.getString("title") + " " + Objects.requireNonNullElse(row.getString("body"), ""))
                            .inOrder()
                            .forEach(word -> counts.merge(word, 1, Integer::sum));
                },
                TEXTS);
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {ALL, texts[0]});
        counts.forEach((word, with) -> {
            if (with >= LEAST) {
                rows.add(new Object[] {word, with});
            }
        });
        jdbc.update("delete from problems.word_count");
        jdbc.batchUpdate("insert into problems.word_count (word, texts) values (?, ?)", rows);
        remembered = null;
    }
}
