package org.mahalla.councils;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bodies of a place as everybody may know them. */
@Component
public class Compositions {
    private final JdbcClient jdbc;
    private final Clock clock;

    Compositions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            UUID body, String kind, String nameFa, String nameEn, String seatFa, String seatEn, boolean filled) {}

    /** Those at home in the very place, the council first. */
    public List<Composition> at(PlacePath place) {
        List<Row> rows = jdbc.sql("""
                        select b.body_id as body, b.kind, b.name_fa, b.name_en, k.name_fa as seat_fa, k.name_en as seat_en,
                               exists (
                                   select 1 from councils.member m
                                   where m.territory_id = s.territory_id and m.seat_id = s.seat_id and not m.deputy
                                     and m.from_day <= :today and coalesce(m.until_day, :today) >= :today) as filled
                        from councils.body b
                        join councils.seat s
                            on s.territory_id = b.territory_id and s.body_id = b.body_id and s.closed_on is null
                        join councils.seat_kind k on k.kind = s.kind
                        where b.place_path = :place and b.ended_on is null
                        order by b.kind <> 'council', b.name_fa, b.body_id, s.position, s.seat_id
                        """)
                .param("today", LocalDate.now(clock))
                .param("place", place.value())
                .query(Row.class)
                .list();
        Map<UUID, Composition> found = new LinkedHashMap<>();
        for (Row row : rows) {
            found.computeIfAbsent(row.body(), id -> composition(id, rows));
        }
        return List.copyOf(found.values());
    }

    private static Composition composition(UUID id, List<Row> rows) {
        List<Row> own = rows.stream().filter(row -> row.body().equals(id)).toList();
        Row first = own.getFirst();
        return new Composition(
                new BodyId(id),
                new PlaceName(first.nameFa(), first.nameEn()),
                BodyKind.of(first.kind()),
                own.stream()
                        .map(row -> new Composition.Chair(new PlaceName(row.seatFa(), row.seatEn()), row.filled()))
                        .toList());
    }
}
