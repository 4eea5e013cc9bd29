package org.mahalla.councils.clusters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.mahalla.councils.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What clusters demand. */
@Component
public class Demands {
    private final JdbcClient jdbc;

    Demands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<Demand> of(BodyId cluster) {
        return jdbc.sql("""
                        select d.subject, d.words, d.made_on, array(
                            select f.name from councils.demand_firm s
                            join councils.firm f on f.territory_id = s.territory_id and f.firm_id = s.firm_id
                            where s.territory_id = d.territory_id and s.demand_id = d.demand_id order by f.name) as firms
                        from councils.demand d
                        where d.territory_id = ? and d.body_id = ?
                        order by d.made_on desc, d.demand_id desc
                        limit 200
                        """)
                .params(cluster.territory().value(), cluster.value())
                .query((row, n) -> new Demand(
                        row.getString("subject"),
                        row.getString("words"),
                        row.getObject("made_on", LocalDate.class),
                        Arrays.asList((String[]) row.getArray("firms").getArray())))
                .list();
    }

    /** False where the cluster has demanded it before. */
    boolean add(BodyId cluster, UUID id, String subject, String words, LocalDate day, List<UUID> firms) {
        boolean added = jdbc.sql("""
                        insert into councils.demand (territory_id, demand_id, body_id, subject, words, made_on)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(cluster.territory().value(), id, cluster.value(), subject, words, day)
                        .update()
                > 0;
        if (added) {
            firms.forEach(firm -> jdbc.sql(
                            "insert into councils.demand_firm (territory_id, demand_id, firm_id) values (?, ?, ?)")
                    .params(cluster.territory().value(), id, firm)
                    .update());
        }
        return added;
    }
}
