package org.mahalla.places.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mahalla.places.Boundaries;
import org.mahalla.places.DivisionId;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Outline;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PlacePath;

/** Neighbourhoods without a database. */
public final class PlaceFixtures {
    private PlaceFixtures() {}

    public static Outline neighbourhood(String code, String fa, String en, Geometry ground, String... aliases) {
        boolean bounded = !(ground instanceof org.locationtech.jts.geom.Point);
        Neighbourhood neighbourhood = new Neighbourhood(
                new NeighbourhoodId(UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                code,
                new PlacePath("ir.qom." + code),
                new DivisionId(new UUID(0, 1)),
                new PlaceName(fa, en),
                List.of(new PlaceName("قم", "Qom")),
                List.of(aliases),
                null,
                null,
                null,
                Boundaries.inside(ground),
                bounded);
        return new Outline(neighbourhood, ground);
    }

    /** A star-shaped area of so many corners around a place. */
    public static Geometry blob(Random random, double longitude, double latitude, double size, int corners) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double far = size * (0.7 + 0.3 * random.nextDouble());
            ring[i] = new Coordinate(longitude + far * Math.cos(angle), latitude + far * Math.sin(angle) * 0.82);
        }
        ring[corners] = ring[0];
        return Boundaries.FACTORY.createPolygon(ring);
    }

    public static Geometry square(double west, double south, double size) {
        return Boundaries.FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(west + size, south),
            new Coordinate(west + size, south + size),
            new Coordinate(west, south + size),
            new Coordinate(west, south)
        });
    }

    /** As many neighbourhoods as asked, side by side with some overlap, with wavy edges. */
    public static List<Outline> town(Random random, int count, int corners) {
        List<Outline> town = new ArrayList<>();
        int across = (int) Math.ceil(Math.sqrt(count));
        for (int i = 0; i < count; i++) {
            double longitude = 50.8 + 0.02 * (i % across);
            double latitude = 34.5 + 0.016 * (i / across);
            town.add(neighbourhood("n" + i, "محلهٔ " + i, "", blob(random, longitude, latitude, 0.012, corners)));
        }
        return town;
    }

    public static @Nullable Outline named(List<Outline> town, String code) {
        return town.stream()
                .filter(outline -> outline.neighbourhood().code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
