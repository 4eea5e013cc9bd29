package org.mahalla.problems.search;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a word stands in any text that everybody may read. */
@Component
class Lexemes {
    private final JdbcClient jdbc;
    private final ShortMemory<String, Boolean> memory;

    Lexemes(JdbcClient jdbc, Clock clock, @Value("${mahalla.problems.memory:1m}") Duration kept) {
        this.jdbc = jdbc;
        this.memory = new ShortMemory<>(clock, kept);
    }

    /** The word itself, or one that begins with it. */
    boolean known(String word) {
        return memory.get(word, this::read);
    }

    private boolean read(String word) {
        NewestFirst.prepare(jdbc);
        return jdbc.sql("""
                        select exists (
                            select 1
                            from problems.problem
                            where search @@ to_tsquery('simple', :word) and not sensitive and not about_council)
                        """)
                .param("word", "'" + word + "':*")
                .query(Boolean.class)
                .single();
    }
}
