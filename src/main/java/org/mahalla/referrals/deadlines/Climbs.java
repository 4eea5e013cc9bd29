package org.mahalla.referrals.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.mahalla.platform.postgres.BulkRows;
import org.mahalla.referrals.secretariats.Ladder;
import org.mahalla.referrals.stages.Referral;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of levels that were climbed; the database refuses a level that a referral has climbed already. */
@Component
class Climbs {
    private final JdbcTemplate jdbc;

    Climbs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Climb(Referral referral, Ladder.Rung rung) {}

    void add(List<Climb> climbs, LocalDate today) {
        BulkRows rows = new BulkRows(
                "referrals.climb", "territory_id, referral_id, level, climbed_on, due_on, from_agency, to_agency");
        for (Climb climb : climbs) {
            Referral referral = climb.referral();
            rows.add(
                    referral.id().territory().value(),
                    referral.id().value(),
                    climb.rung().level(),
                    today,
                    Objects.requireNonNull(referral.dueOn()),
                    referral.holder().value(),
                    climb.rung().to().value());
        }
        rows.write(jdbc);
    }

    /** Forgets the level at which the referral is. */
    void forget(Referral referral) {
        jdbc.update(
                "delete from referrals.climb where territory_id = ? and referral_id = ? and level = ?",
                referral.id().territory().value(),
                referral.id().value(),
                referral.level());
    }
}
