package org.mahalla.places.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Outline;
import org.mahalla.shared.Language;

/** Outlines as GeoJSON (RFC 7946): five decimals, about a metre. */
final class BoundaryFeatures {
    private BoundaryFeatures() {}

    /** @param tolerance how far a corner may be off, in degrees; zero keeps every corner */
    static Map<String, Object> of(Collection<Outline> outlines, double tolerance, Language language) {
        return object(
                "type",
                "FeatureCollection",
                "features",
                outlines.stream()
                        .map(outline -> feature(outline, tolerance, language))
                        .toList());
    }

    private static Map<String, Object> feature(Outline outline, double tolerance, Language language) {
        Neighbourhood place = outline.neighbourhood();
        Geometry ground = tolerance == 0 || !outline.bounded()
                ? outline.ground()
                : TopologyPreservingSimplifier.simplify(outline.ground(), tolerance);
        Map<String, Object> properties = object(
                "code",
                place.code(),
                "path",
                place.path().value(),
                "name",
                place.name().in(language));
        properties.put(
                "href", language.prefix() + "/neighbourhoods/" + place.id().text());
        return object(
                "type", "Feature", "id", place.id().text(), "geometry", geometry(ground), "properties", properties);
    }

    private static Map<String, Object> geometry(Geometry ground) {
        if (ground instanceof Polygon polygon) {
            return object("type", "Polygon", "coordinates", rings(polygon));
        }
        if (ground instanceof org.locationtech.jts.geom.Point point) {
            return object("type", "Point", "coordinates", pair(point.getCoordinate()));
        }
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            parts.add(rings((Polygon) ground.getGeometryN(i)));
        }
        return object("type", "MultiPolygon", "coordinates", parts);
    }

    private static List<Object> rings(Polygon polygon) {
        List<Object> rings = new ArrayList<>();
        rings.add(line(polygon.getExteriorRing().getCoordinates()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(line(polygon.getInteriorRingN(i).getCoordinates()));
        }
        return rings;
    }

    private static List<Object> line(Coordinate[] corners) {
        return Arrays.stream(corners).<Object>map(BoundaryFeatures::pair).toList();
    }

    private static List<Double> pair(Coordinate corner) {
        return List.of(Math.round(corner.x * 1e5) / 1e5, Math.round(corner.y * 1e5) / 1e5);
    }

    private static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
