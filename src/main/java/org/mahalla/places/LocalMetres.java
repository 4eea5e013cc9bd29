package org.mahalla.places;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mahalla.shared.Point;

/** A flat grid in metres around one point: exact enough for some tens of kilometres. */
final class LocalMetres {
    private static final double METRES_PER_DEGREE = 111_195;

    private final Coordinate origin;
    private final double metresPerLongitude;

    LocalMetres(Point origin) {
        this.origin = new Coordinate(origin.longitude(), origin.latitude());
        this.metresPerLongitude = METRES_PER_DEGREE * Math.max(0.01, Math.cos(Math.toRadians(origin.latitude())));
    }

    Coordinate origin() {
        return origin;
    }

    Envelope around(double metres) {
        Envelope box = new Envelope(origin);
        box.expandBy(metres / metresPerLongitude, metres / METRES_PER_DEGREE);
        return box;
    }

    /** To the nearest edge or point of the geometry. */
    double metresTo(Geometry geometry) {
        Shortest shortest = new Shortest();
        geometry.apply(shortest);
        return shortest.metres;
    }

    /** Square metres. */
    static double areaOf(Geometry geometry) {
        Coordinate centre = geometry.getEnvelopeInternal().centre();
        double shrink = Math.cos(Math.toRadians(centre.y));
        return geometry.getArea() * METRES_PER_DEGREE * METRES_PER_DEGREE * shrink;
    }

    private Coordinate flat(CoordinateSequence line, int i) {
        return new Coordinate(
                (line.getX(i) - origin.x) * metresPerLongitude, (line.getY(i) - origin.y) * METRES_PER_DEGREE);
    }

    private final class Shortest implements CoordinateSequenceFilter {
        private static final Coordinate HERE = new Coordinate(0, 0);
        private double metres = Double.MAX_VALUE;

        @Override
        public void filter(CoordinateSequence line, int i) {
            double distance = i == 0
                    ? flat(line, 0).distance(HERE)
                    : Distance.pointToSegment(HERE, flat(line, i - 1), flat(line, i));
            metres = Math.min(metres, distance);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
