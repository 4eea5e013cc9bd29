package org.mahalla.councils.waves;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reviews of waves. */
@Component
public class WaveReviews {
    private final JdbcClient jdbc;

    WaveReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WaveReview> of(int wave) {
        return jdbc.sql("""
                        select wave, well, badly, next, written_on, published
                        from councils.wave_review
                        where wave = ?
                        """).param(wave).query(WaveReview.class).optional();
    }

    public void write(WaveReview review) {
        jdbc.sql("""
                        insert into councils.wave_review (wave, well, badly, next, written_on, published)
                        values (:wave, :well, :badly, :next, :day, :published)
                        on conflict (wave) do update
                            set well = excluded.well, badly = excluded.badly, next = excluded.next,
                                written_on = excluded.written_on, published = excluded.published
                        """)
                .param("wave", review.wave())
                .param("well", review.well())
                .param("badly", review.badly())
                .param("next", review.next())
                .param("day", review.writtenOn())
                .param("published", review.published())
                .update();
    }
}
