package org.mahalla.places.maps;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The rings of a boundary in a window's pixels, cut to the window, without the corners that nobody would see. */
final class Rings {
    /** Beyond the edge, so that the cut itself is never drawn. */
    private static final double MARGIN = 8;

    private Rings() {}

    static List<List<Coordinate>> of(Geometry ground, MapWindow window, double tolerance) {
        List<List<Coordinate>> rings = new ArrayList<>();
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            if (ground.getGeometryN(i) instanceof Polygon polygon) {
                add(rings, polygon.getExteriorRing().getCoordinateSequence(), window, tolerance);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(rings, polygon.getInteriorRingN(hole).getCoordinateSequence(), window, tolerance);
                }
            }
        }
        return rings;
    }

    private static void add(List<List<Coordinate>> rings, CoordinateSequence line, MapWindow window, double tolerance) {
        List<Coordinate> ring = new ArrayList<>(line.size());
        for (int i = 0; i < line.size() - 1; i++) {
            Pixel pixel = window.pixel(line.getX(i), line.getY(i));
            ring.add(new Coordinate(pixel.x(), pixel.y()));
        }
        List<Coordinate> corners = rounded(simplified(cut(ring, window), tolerance));
        if (corners.size() >= 3) {
            rings.add(corners);
        }
    }

    private static List<Coordinate> cut(List<Coordinate> ring, MapWindow window) {
        List<Coordinate> left = cut(ring, true, -MARGIN, 1);
        List<Coordinate> right = cut(left, true, window.width() + MARGIN, -1);
        List<Coordinate> top = cut(right, false, -MARGIN, 1);
        return cut(top, false, window.height() + MARGIN, -1);
    }

    /** Sutherland and Hodgman: keeps what lies on the positive side of one edge. */
    private static List<Coordinate> cut(List<Coordinate> ring, boolean byX, double edge, int side) {
        List<Coordinate> kept = new ArrayList<>(ring.size());
        for (int i = 0; i < ring.size(); i++) {
            Coordinate from = ring.get((i + ring.size() - 1) % ring.size());
            Coordinate to = ring.get(i);
            double before = ((byX ? from.x : from.y) - edge) * side;
            double after = ((byX ? to.x : to.y) - edge) * side;
            if (before < 0 != after < 0) {
                double share = before / (before - after);
                kept.add(new Coordinate(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share));
            }
            if (after >= 0) {
                kept.add(to);
            }
        }
        return kept;
    }

    /** Douglas and Peucker on a ring, begun at its first corner and the one farthest from that. */
    private static List<Coordinate> simplified(List<Coordinate> ring, double tolerance) {
        if (ring.size() < 4) {
            return ring;
        }
        int far = 0;
        for (int i = 1; i < ring.size(); i++) {
            far = ring.get(i).distance(ring.getFirst()) > ring.get(far).distance(ring.getFirst()) ? i : far;
        }
        List<Coordinate> closed = new ArrayList<>(ring);
        closed.add(ring.getFirst());
        List<Coordinate> kept = new ArrayList<>();
        keep(closed, 0, far, tolerance, kept);
        keep(closed, far, ring.size(), tolerance, kept);
        return kept;
    }

    private static void keep(List<Coordinate> line, int from, int to, double tolerance, List<Coordinate> kept) {
        int worst = -1;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            double away = Distance.pointToSegment(line.get(i), line.get(from), line.get(to));
            if (away > most) {
                most = away;
                worst = i;
            }
        }
        if (worst < 0) {
            kept.add(line.get(from));
        } else {
            keep(line, from, worst, tolerance, kept);
            keep(line, worst, to, tolerance, kept);
        }
    }

    private static List<Coordinate> rounded(List<Coordinate> ring) {
        List<Coordinate> out = new ArrayList<>(ring.size());
        for (Coordinate corner : ring) {
            Coordinate whole = new Coordinate(Math.round(corner.x), Math.round(corner.y));
            if (out.isEmpty() || !out.getLast().equals2D(whole)) {
                out.add(whole);
            }
        }
        while (out.size() > 1 && out.getFirst().equals2D(out.getLast())) {
            out.removeLast();
        }
        return out;
    }

    /** As an SVG path in whole pixels, relative, in as few letters as can be. */
    static void write(List<List<Coordinate>> rings, StringBuilder out) {
        for (List<Coordinate> ring : rings) {
            long x = (long) ring.getFirst().x;
            long y = (long) ring.getFirst().y;
            out.append('M').append(x).append(y < 0 ? "" : " ").append(y).append('l');
            boolean first = true;
            for (Coordinate corner : ring.subList(1, ring.size())) {
                long dx = (long) corner.x - x;
                long dy = (long) corner.y - y;
                out.append(first || dx < 0 ? "" : " ")
                        .append(dx)
                        .append(dy < 0 ? "" : " ")
                        .append(dy);
                first = false;
                x += dx;
                y += dy;
            }
            out.append('z');
        }
    }
}
