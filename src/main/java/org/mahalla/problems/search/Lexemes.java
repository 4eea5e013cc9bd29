package org.mahalla.problems.search;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which words stand in any text that everybody may read. */
@Component
class Lexemes {
    private static final int EVERYWHERE = 10_000;

    /** Statistics tell of hidden problems too: only a word of so many cannot be one of theirs alone. */
    private static final int COMMON = 1_000;

    private final JdbcClient jdbc;
    private final Statistics statistics;
    private final ShortMemory<String, Boolean> memory;

    Lexemes(
            JdbcClient jdbc,
            Statistics statistics,
            Clock clock,
            @Value("${mahalla.problems.memory:1m}") Duration kept) {
        this.jdbc = jdbc;
        this.statistics = statistics;
        this.memory = new ShortMemory<>(clock, kept);
    }

    /** The word itself, or one that begins with it. */
    boolean known(String word) {
        return problems(word) >= COMMON
                || memory.get(word, any -> !read(List.of("'" + word + "':*")).isEmpty());
    }

    /** Whether so many problems have the word itself that what only begins with it adds nothing and costs much. */
    boolean everywhere(String word) {
        return problems(word) >= EVERYWHERE;
    }

    /** Those of the words that stand somewhere as they are. */
    Set<String> whole(Collection<String> words) {
        Map<Boolean, Set<String>> common =
                words.stream().collect(Collectors.partitioningBy(word -> problems(word) >= COMMON, Collectors.toSet()));
        Set<String> known = new HashSet<>(common.get(true));
        List<String> rare = List.copyOf(common.get(false));
        if (!rare.isEmpty()) {
            Set<String> found = read(rare.stream().map(word -> "'" + word + "'").toList());
            rare.stream().filter(word -> found.contains("'" + word + "'")).forEach(known::add);
        }
        return known;
    }

    /** About how many problems have the word, 0 for one that is not common. */
    private double problems(String word) {
        Statistics.Known known = statistics.now();
        return known.words().getOrDefault(word, 0.0) * known.rows();
    }

    private Set<String> read(List<String> queries) {
        NewestFirst.prepare(jdbc, false);
        List<String> found = jdbc.sql("""
                        select word
                        from unnest(cast(:words as text[])) as word
                        where exists (
                            select 1
                            from problems.problem
                            where search @@ to_tsquery('simple', word) and not sensitive and not about_council)
                        """)
                .param("words", queries.toArray(String[]::new))
                .query(String.class)
                .list();
        NewestFirst.prepare(jdbc, true);
        return Set.copyOf(found);
    }
}
