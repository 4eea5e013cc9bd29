package org.mahalla.councils.bodies;

import java.util.List;
import java.util.Optional;
import org.mahalla.places.PlaceName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of seat, in their order. */
@Component
public class SeatKinds {
    private final JdbcClient jdbc;

    SeatKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SeatKind> all() {
        return jdbc.sql("select kind, name_fa, name_en from councils.seat_kind order by position")
                .query((row, n) -> new SeatKind(
                        row.getString("kind"), new PlaceName(row.getString("name_fa"), row.getString("name_en"))))
                .list();
    }

    Optional<SeatKind> find(String code) {
        return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }
}
