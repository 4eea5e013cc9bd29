package org.mahalla.platform.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Points and areas of GeoJSON (RFC 7946), longitude first; lines and collections are a problem of their row. */
final class GeoJsonGeometry {
    private static final double EARTH_RADIUS = 6_378_137;

    static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), 4326);

    private GeoJsonGeometry() {}

    /** What the numbers are: degrees, or (in older files, named by their "crs") metres of the web map. */
    enum Grid {
        DEGREES,
        WEB_METRES;

        static Optional<Grid> named(String crs) {
            if (crs.endsWith("CRS84") || crs.endsWith(":4326")) {
                return Optional.of(DEGREES);
            }
            return crs.endsWith(":3857") || crs.endsWith(":900913") ? Optional.of(WEB_METRES) : Optional.empty();
        }

        Coordinate coordinate(double x, double y) {
            double longitude = this == DEGREES ? x : Math.toDegrees(x / EARTH_RADIUS);
            double latitude =
                    this == DEGREES ? y : Math.toDegrees(2 * Math.atan(Math.exp(y / EARTH_RADIUS)) - Math.PI / 2);
            if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
                throw new IllegalArgumentException("not on the globe");
            }
            return new Coordinate(longitude, latitude);
        }
    }

    /** Either a geometry or the reason why there is none. */
    record Reading(@Nullable Geometry geometry, @Nullable CellProblem problem) {
        static Reading refused(String code, Object... parameters) {
            return new Reading(null, CellProblem.of("geometry", "", code, parameters));
        }
    }

    static Reading read(JsonParser parser, Grid grid, TableLimits limits) {
        String type = "";
        Object coordinates = List.of();
        Counter counter = new Counter(limits.points() * 3L);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("type".equals(name) && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if ("coordinates".equals(name) && value == JsonToken.START_ARRAY) {
                coordinates = array(parser, counter);
            } else {
                parser.skipChildren();
            }
        }
        if (counter.left < 0) {
            return Reading.refused("PLT-329", limits.points());
        }
        try {
            return build(type, coordinates, grid);
        } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
            return Reading.refused("PLT-327");
        }
    }

    private static Reading build(String type, Object coordinates, Grid grid) {
        Geometry shape = switch (type) {
            case "Point" -> SHAPES.createPoint(coordinate(coordinates, grid));
            case "MultiPoint" ->
                SHAPES.createMultiPoint(list(coordinates).stream()
                        .map(c -> SHAPES.createPoint(coordinate(c, grid)))
                        .toArray(Point[]::new));
            case "Polygon" -> polygon(coordinates, grid);
            case "MultiPolygon" ->
                SHAPES.createMultiPolygon(
                        list(coordinates).stream().map(c -> polygon(c, grid)).toArray(Polygon[]::new));
            default -> null;
        };
        if (shape == null) {
            return Reading.refused("PLT-328", type);
        }
        return shape.isEmpty() ? Reading.refused("PLT-327") : new Reading(shape, null);
    }

    private static Polygon polygon(Object rings, Grid grid) {
        List<LinearRing> lines = list(rings).stream()
                .map(ring -> SHAPES.createLinearRing(
                        list(ring).stream().map(c -> coordinate(c, grid)).toArray(Coordinate[]::new)))
                .toList();
        return SHAPES.createPolygon(
                lines.getFirst(), lines.subList(1, lines.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate coordinate(Object pair, Grid grid) {
        return grid.coordinate((Double) list(pair).get(0), (Double) list(pair).get(1));
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    /** The nested arrays as lists; numbers beyond the limit are counted and dropped. */
    private static List<Object> array(JsonParser parser, Counter counter) {
        List<Object> out = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY && token != null;
                token = parser.nextToken()) {
            counter.left--;
            Object value;
            if (token == JsonToken.START_ARRAY) {
                value = array(parser, counter);
            } else if (token.isNumeric()) {
                value = parser.getDoubleValue();
            } else {
                value = "";
                parser.skipChildren();
            }
            if (counter.left >= 0) {
                out.add(value);
            }
        }
        return out;
    }

    private static final class Counter {
        private long left;

        Counter(long left) {
            this.left = left;
        }
    }

    static void write(JsonGenerator out, Geometry shape) {
        out.writeStartObject();
        out.writeStringProperty("type", shape.getGeometryType());
        out.writeName("coordinates");
        switch (shape) {
            case Point point -> write(out, point.getCoordinate());
            case Polygon polygon -> write(out, polygon);
            default -> {
                out.writeStartArray();
                for (int i = 0; i < shape.getNumGeometries(); i++) {
                    if (shape.getGeometryN(i) instanceof Polygon polygon) {
                        write(out, polygon);
                    } else {
                        write(out, shape.getGeometryN(i).getCoordinate());
                    }
                }
                out.writeEndArray();
            }
        }
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Polygon polygon) {
        out.writeStartArray();
        write(out, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            write(out, polygon.getInteriorRingN(i));
        }
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, LinearRing ring) {
        out.writeStartArray();
        for (Coordinate corner : ring.getCoordinates()) {
            write(out, corner);
        }
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, Coordinate corner) {
        out.writeStartArray();
        out.writeNumber(corner.x);
        out.writeNumber(corner.y);
        out.writeEndArray();
    }
}
