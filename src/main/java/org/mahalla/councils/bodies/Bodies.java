package org.mahalla.councils.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.BodyKind;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bodies. */
@Component
public class Bodies {
    private static final String SELECT = """
            select b.body_id, b.kind, b.place_path, b.name_fa, b.name_en, b.topic, b.founded_on, b.ended_on,
                   array(select p.place_path from councils.body_place p
                         where p.territory_id = b.territory_id and p.body_id = b.body_id order by p.place_path) as further
            from councils.body b
            """;

    private final JdbcClient jdbc;

    Bodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Body> find(BodyId id) {
        return jdbc.sql(SELECT + " where b.territory_id = ? and b.body_id = ?")
                .param(id.territory().value())
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those at home in the place or working there, councils first. */
    public List<Body> at(PlacePath place) {
        return jdbc.sql(SELECT + """
                         where b.ended_on is null
                           and (b.place_path = :place or exists (
                               select 1 from councils.body_place p
                               where p.territory_id = b.territory_id and p.body_id = b.body_id and p.place_path = :place))
                         order by b.kind <> 'council', b.name_fa, b.body_id
                        """)
                .param("place", place.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** Those that a body may meet with: at home in its place or in one that holds it. */
    public List<Body> near(Body body) {
        List<String> paths = new ArrayList<>();
        String path = body.place().value();
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            paths.add(path.substring(0, end));
        }
        return jdbc.sql(SELECT + """
                         where b.ended_on is null and b.place_path in (:paths)
                         order by length(b.place_path) desc, b.kind <> 'council', b.name_fa, b.body_id
                        """).param("paths", paths).query((row, n) -> read(row)).list().stream()
                .filter(other -> !other.id().equals(body.id()))
                .toList();
    }

    /** A page of those at home under the places, or working there, by place; `after` is where the page before ended. */
    List<Body> under(List<PlacePath> paths, String after, int most) {
        return paths.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                                 where (b.place_path || ' ' || b.body_id) > :after
                                   and exists (
                                       select 1 from unnest(:paths) as scope (path)
                                       where b.place_path = scope.path or starts_with(b.place_path, scope.path || '.')
                                          or exists (
                                              select 1 from councils.body_place p
                                              where p.territory_id = b.territory_id and p.body_id = b.body_id
                                                and (p.place_path = scope.path
                                                     or starts_with(p.place_path, scope.path || '.'))))
                                 order by (b.place_path || ' ' || b.body_id)
                                 limit :most
                                """)
                        .param("after", after)
                        .param("paths", paths.stream().map(PlacePath::value).toArray(String[]::new))
                        .param("most", most)
                        .query((row, n) -> read(row))
                        .list();
    }

    void add(Body body) {
        jdbc.sql("""
                        insert into councils.body
                            (territory_id, body_id, kind, place_path, name_fa, name_en, topic, founded_on)
                        values (:territory, :id, :kind, :place, :fa, :en, :topic, :founded)
                        """)
                .param("territory", body.id().territory().value())
                .param("id", body.id().value())
                .param("kind", body.kind().code())
                .param("place", body.place().value())
                .param("fa", body.name().fa())
                .param("en", body.name().en())
                .param("topic", body.topic(), Types.VARCHAR)
                .param("founded", body.foundedOn())
                .update();
        body.further().forEach(place -> reach(body.id(), place));
    }

    /** Lets the body work in another place too. */
    void reach(BodyId id, PlacePath place) {
        jdbc.sql("""
                        insert into councils.body_place (territory_id, body_id, place_path) values (?, ?, ?)
                        on conflict do nothing
                        """).params(id.territory().value(), id.value(), place.value()).update();
    }

    void end(BodyId id, LocalDate day) {
        jdbc.sql("update councils.body set ended_on = ? where territory_id = ? and body_id = ? and ended_on is null")
                .params(day, id.territory().value(), id.value())
                .update();
    }

    private static Body read(ResultSet row) throws SQLException {
        String[] further = (String[]) row.getArray("further").getArray();
        return new Body(
                new BodyId(row.getObject("body_id", UUID.class)),
                BodyKind.of(row.getString("kind")),
                new PlacePath(row.getString("place_path")),
                Arrays.stream(further).map(PlacePath::new).toList(),
                new PlaceName(row.getString("name_fa"), row.getString("name_en")),
                row.getString("topic"),
                row.getObject("founded_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
