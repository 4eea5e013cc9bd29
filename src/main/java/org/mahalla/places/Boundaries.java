package org.mahalla.places;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Boundaries between file, row and memory: degrees, x longitude, y latitude, coordinates packed. */
public final class Boundaries {
    /** Makes geometries whose coordinates take sixteen bytes each. */
    public static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private Boundaries() {}

    public static byte[] toBytes(Geometry geometry) {
        return new WKBWriter(2).write(geometry);
    }

    public static Geometry ofBytes(byte[] bytes) {
        try {
            return new WKBReader(FACTORY).read(bytes);
        } catch (ParseException e) {
            throw new IllegalStateException("a stored boundary cannot be read", e);
        }
    }

    /** A boundary that no edge of itself crosses. Empty where nothing of an area is left after mending. */
    public static Geometry mended(Geometry geometry) {
        Geometry fixed = geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
        return fixed instanceof Polygonal ? fixed : FACTORY.createPolygon();
    }

    /** A point that lies inside, also of a crescent. */
    public static org.mahalla.shared.Point inside(Geometry geometry) {
        Point point = geometry.getCentroid();
        Point inside = geometry.contains(point) ? point : geometry.getInteriorPoint();
        return new org.mahalla.shared.Point(inside.getY(), inside.getX());
    }

    public static double squareMetres(Geometry geometry) {
        return LocalMetres.areaOf(geometry);
    }
}
