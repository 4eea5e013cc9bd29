package org.mahalla.councils.clusters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The firms of clusters. */
@Component
public class Firms {
    private final JdbcClient jdbc;

    Firms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are members, by name. */
    public List<Firm> of(BodyId cluster) {
        return jdbc.sql("""
                        select firm_id, seat_id, name, trade, joined_on, left_on
                        from councils.firm
                        where territory_id = ? and body_id = ? and left_on is null
                        order by name, firm_id
                        """)
                .params(cluster.territory().value(), cluster.value())
                .query((row, n) -> read(row))
                .list();
    }

    void add(BodyId cluster, Firm firm) {
        jdbc.sql("""
                        insert into councils.firm (territory_id, firm_id, body_id, seat_id, name, trade, joined_on)
                        values (:territory, :id, :body, :seat, :name, :trade, :joined)
                        """)
                .param("territory", cluster.territory().value())
                .param("id", firm.id())
                .param("body", cluster.value())
                .param("seat", firm.seat().value())
                .param("name", firm.name())
                .param("trade", firm.trade())
                .param("joined", firm.joinedOn())
                .update();
    }

    void leave(BodyId cluster, UUID firm, LocalDate day) {
        jdbc.sql("update councils.firm set left_on = ? where territory_id = ? and body_id = ? and firm_id = ?")
                .params(day, cluster.territory().value(), cluster.value(), firm)
                .update();
    }

    private static Firm read(ResultSet row) throws SQLException {
        return new Firm(
                row.getObject("firm_id", UUID.class),
                new SeatId(row.getObject("seat_id", UUID.class)),
                row.getString("name"),
                row.getString("trade"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class));
    }
}
