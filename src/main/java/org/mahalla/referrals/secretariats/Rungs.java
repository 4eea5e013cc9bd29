package org.mahalla.referrals.secretariats;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of ladders. A new ladder counts from the next climb on; what has climbed keeps its level. */
@Component
public class Rungs {
    private final JdbcClient jdbc;

    Rungs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One rung.
     *
     * @param agency to whom; null for the superior of who has it
     * @param days working days that it gives
     */
    public record Rung(int level, @Nullable AgencyId agency, int days) {}

    public List<Rung> of(String secretariat) {
        return jdbc.sql("""
                        select level, agency_id, response_days
                        from referrals.rung
                        where secretariat = ?
                        order by level
                        """)
                .param(secretariat)
                .query((row, n) -> {
                    UUID agency = row.getObject("agency_id", UUID.class);
                    return new Rung(
                            row.getInt("level"),
                            agency == null ? null : new AgencyId(agency),
                            row.getInt("response_days"));
                })
                .list();
    }

    /** Puts these in the place of all that were. */
    public void replace(String secretariat, List<Rung> rungs) {
        jdbc.sql("delete from referrals.rung where secretariat = ?")
                .param(secretariat)
                .update();
        rungs.forEach(rung -> jdbc.sql("""
                        insert into referrals.rung (secretariat, level, target, agency_id, response_days)
                        values (:secretariat, :level, :target, cast(:agency as uuid), :days)
                        """)
                .param("secretariat", secretariat)
                .param("level", rung.level())
                .param("target", rung.agency() == null ? "superior" : "agency")
                .param("agency", rung.agency() == null ? null : rung.agency().value())
                .param("days", rung.days())
                .update());
    }
}
