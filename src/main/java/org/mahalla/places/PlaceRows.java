package org.mahalla.places;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole of the places for the atlas; across territories on purpose, once per change. */
@Component
class PlaceRows {
    private final JdbcClient jdbc;

    PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from places.index_version where name = 'places'")
                .query(Long.class)
                .single();
    }

    Atlas read(long version) {
        Map<DivisionId, Division> divisions = new HashMap<>();
        List<Division> ordered = new ArrayList<>();
        jdbc.sql("""
                        select division_id, kind, path, name_fa, name_en, parent_id, latitude, longitude
                        from places.division
                        order by length(path) - length(replace(path, '.', '')), name_key, path""").query(row -> {
            Division division = division(row, divisions);
            divisions.put(division.id(), division);
            ordered.add(division);
        });
        List<Outline> outlines = new ArrayList<>();
        jdbc.sql("""
                        select neighbourhood_id, code, path, division_id, name_fa, name_en, aliases, wave, joined_on,
                               population, boundary, latitude, longitude
                        from places.neighbourhood
                        order by path collate "C"
                        """).query(row -> {
            outlines.add(outline(row, divisions));
        });
        return new Atlas(version, ordered, outlines);
    }

    private static Division division(ResultSet row, Map<DivisionId, Division> known) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        Double latitude = row.getObject("latitude", Double.class);
        return new Division(
                new DivisionId(row.getObject("division_id", UUID.class)),
                DivisionKind.ofCode(row.getString("kind")).orElseThrow(),
                new PlacePath(row.getString("path")),
                new PlaceName(row.getString("name_fa"), row.getString("name_en")),
                parent == null ? List.of() : upFrom(new DivisionId(parent), known),
                parent == null ? null : new DivisionId(parent),
                latitude == null ? null : new Point(latitude, row.getDouble("longitude")));
    }

    private static Outline outline(ResultSet row, Map<DivisionId, Division> divisions) throws SQLException {
        byte @Nullable [] boundary = row.getBytes("boundary");
        Point centre = new Point(row.getDouble("latitude"), row.getDouble("longitude"));
        DivisionId division = new DivisionId(row.getObject("division_id", UUID.class));
        Neighbourhood neighbourhood = new Neighbourhood(
                new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)),
                row.getString("code"),
                new PlacePath(row.getString("path")),
                division,
                new PlaceName(row.getString("name_fa"), row.getString("name_en")),
                upFrom(division, divisions),
                words(row.getArray("aliases")),
                row.getObject("wave", Integer.class),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("population", Integer.class),
                centre,
                boundary != null);
        Geometry ground = boundary == null
                ? Boundaries.FACTORY.createPoint(new Coordinate(centre.longitude(), centre.latitude()))
                : Boundaries.ofBytes(boundary);
        return new Outline(neighbourhood, ground);
    }

    private static List<PlaceName> upFrom(DivisionId id, Map<DivisionId, Division> known) {
        Division division = known.get(id);
        if (division == null) {
            return List.of();
        }
        List<PlaceName> names = new ArrayList<>();
        names.add(division.name());
        names.addAll(division.parents());
        return names;
    }

    private static List<String> words(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
