package org.mahalla.councils.yearly;

import java.time.LocalDate;
import org.mahalla.councils.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What bodies say that they achieved in a year. */
@Component
public class YearWords {
    private final JdbcClient jdbc;

    YearWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line for each achievement; empty where nothing was written. */
    String of(BodyId body, int year) {
        return jdbc.sql("""
                        select achievements from councils.year_words
                        where territory_id = ? and body_id = ? and year = ?
                        """)
                .params(body.territory().value(), body.value(), year)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public void write(BodyId body, int year, String achievements, LocalDate day) {
        jdbc.sql("""
                        insert into councils.year_words (territory_id, body_id, year, achievements, written_on)
                        values (?, ?, ?, ?, ?)
                        on conflict (territory_id, body_id, year)
                            do update set achievements = excluded.achievements, written_on = excluded.written_on
                        """)
                .params(body.territory().value(), body.value(), year, achievements, day)
                .update();
    }
}
