package org.mahalla.places.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.shared.Point;

/**
 * One hexagon of the density layer. The grid of a zoom is laid over the whole world, so a cell's code means the same
 * ground on every page and can stand in an address as a filter.
 */
public record HexCell(int tenths, int column, int row) {
    static final double RADIUS = 27;
    private static final double WIDE = RADIUS * Math.sqrt(3);
    private static final Pattern CODE = Pattern.compile("(\\d{1,3})\\.(\\d{1,7})\\.(\\d{1,7})");

    /** The cell that holds the point at the zoom. */
    public static HexCell holding(Point point, double zoom) {
        double x = MapWindow.worldX(point.longitude(), zoom);
        double y = MapWindow.worldY(point.latitude(), zoom);
        int tenths = (int) Math.round(zoom * 10);
        int row = (int) Math.floor(y / (1.5 * RADIUS));
        HexCell best = new HexCell(tenths, 0, 0);
        double nearest = Double.MAX_VALUE;
        for (int r = Math.max(0, row - 1); r <= row + 1; r++) {
            int column = Math.max(0, (int) Math.round((x - shift(r)) / WIDE));
            HexCell cell = new HexCell(tenths, column, r);
            double distance = Math.hypot(x - cell.worldX(), y - cell.worldY());
            if (distance < nearest) {
                nearest = distance;
                best = cell;
            }
        }
        return best;
    }

    public static Optional<HexCell> of(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > 190) {
            return Optional.empty();
        }
        HexCell cell = new HexCell(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        double edge = MapWindow.worldX(180, cell.zoom()) + WIDE;
        return cell.worldX() <= edge && cell.worldY() <= edge ? Optional.of(cell) : Optional.empty();
    }

    public String code() {
        return tenths + "." + column + "." + row;
    }

    public boolean holds(Point point) {
        return holding(point, zoom()).equals(this);
    }

    /** The box of degrees around the hexagon, for a first sieve in SQL before {@link #holds}. */
    public Envelope bounds() {
        double zoom = zoom();
        return new Envelope(
                MapWindow.longitudeOf(worldX() - WIDE / 2, zoom), MapWindow.longitudeOf(worldX() + WIDE / 2, zoom),
                MapWindow.latitudeOf(worldY() + RADIUS, zoom), MapWindow.latitudeOf(worldY() - RADIUS, zoom));
    }

    /** The point in its middle. */
    public Point middle() {
        return new Point(
                MapWindow.latitudeOf(worldY(), zoom()), Math.clamp(MapWindow.longitudeOf(worldX(), zoom()), -180, 180));
    }

    /** Its six corners, from the upper one on, each as longitude and latitude. */
    List<List<Double>> corners() {
        List<List<Double>> corners = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double turn = Math.PI / 3 * i;
            corners.add(List.of(
                    degrees(MapWindow.longitudeOf(worldX() + RADIUS * Math.sin(turn), zoom())),
                    degrees(MapWindow.latitudeOf(worldY() - RADIUS * Math.cos(turn), zoom()))));
        }
        return corners;
    }

    private static double degrees(double exact) {
        return Math.round(exact * 1e5) / 1e5;
    }

    double zoom() {
        return tenths / 10.0;
    }

    double worldX() {
        return column * WIDE + shift(row);
    }

    double worldY() {
        return row * 1.5 * RADIUS;
    }

    private static double shift(int row) {
        return row % 2 == 0 ? 0 : WIDE / 2;
    }
}
