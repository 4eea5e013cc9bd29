package org.mahalla.places.maps;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.places.Outline;
import org.mahalla.shared.Point;

/**
 * The piece of ground a map shows, in web mercator: centre, zoom (tenths of a step, 0 to 19) and size in pixels. It turns
 * points into pixels and back, and stands in addresses as {@link #text}.
 */
public record MapWindow(Point centre, double zoom, int width, int height) {
    private static final double TILE = 256;
    private static final double MAX_LATITUDE = 85;
    private static final double CLOSEST = 17;
    private static final int ROOMY = 1000;
    private static final int WIDEST = 1900;
    private static final Pattern TEXT =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,6})?),(-?\\d{1,3}(?:\\.\\d{1,6})?),(\\d{1,2}(?:\\.\\d)?)");

    public MapWindow {
        if (width < 16 || height < 16 || width > 2000 || height > 2000) {
            throw new IllegalArgumentException("a map of " + width + " by " + height + " pixels");
        }
        double latitude = Math.clamp(centre.latitude(), -MAX_LATITUDE, MAX_LATITUDE);
        centre = new Point(rounded(latitude), rounded(centre.longitude()));
        zoom = Math.clamp(Math.round(zoom * 10) / 10.0, 0, 19);
    }

    /** Shows the whole box of degrees (x longitude, y latitude) with a small margin. */
    public static MapWindow around(Envelope box, int width, int height) {
        double west = worldX(box.getMinX(), 0);
        double east = worldX(box.getMaxX(), 0);
        double north = worldY(box.getMaxY(), 0);
        double south = worldY(box.getMinY(), 0);
        double fit =
                Math.min(width * 0.94 / Math.max(1e-9, east - west), height * 0.94 / Math.max(1e-9, south - north));
        double zoom = Math.floor(Math.log(fit) / Math.log(2) * 10) / 10;
        Point centre = new Point(latitudeOf((north + south) / 2, 0), longitudeOf((west + east) / 2, 0));
        return new MapWindow(centre, Math.min(zoom, CLOSEST), width, height);
    }

    /** Shows all the outlines; the whole world when there is none. */
    public static MapWindow around(Collection<Outline> outlines, int width, int height) {
        Envelope box = new Envelope();
        outlines.forEach(outline -> box.expandToInclude(outline.ground().getEnvelopeInternal()));
        return box.isNull() ? new MapWindow(new Point(0, 0), 0, width, height) : around(box, width, height);
    }

    /** Shows the whole box without a margin: what a window of that size showed before, it shows again. */
    public static MapWindow fitting(Envelope box, int width, int height) {
        return new MapWindow(middle(box), fit(box, width, height), width, height);
    }

    /** The box as a live map shows it, at its zoom where that is one; a box too large for it is seen from farther. */
    public static MapWindow fitting(Envelope box, @Nullable Double zoom) {
        double asked = zoom == null || zoom.isNaN() ? fit(box, ROOMY, ROOMY) : zoom;
        double seen = Math.clamp(Math.min(asked, fit(box, WIDEST, WIDEST)), 0, 19);
        int width = (int) Math.round(worldX(box.getMaxX(), seen) - worldX(box.getMinX(), seen));
        int height = (int) Math.round(worldY(box.getMinY(), seen) - worldY(box.getMaxY(), seen));
        return new MapWindow(middle(box), seen, Math.clamp(width, 16, 2000), Math.clamp(height, 16, 2000));
    }

    private static double fit(Envelope box, int width, int height) {
        double wide = Math.max(1e-9, worldX(box.getMaxX(), 0) - worldX(box.getMinX(), 0));
        double high = Math.max(1e-9, worldY(box.getMinY(), 0) - worldY(box.getMaxY(), 0));
        return Math.floor(Math.log(Math.min(width / wide, height / high)) / Math.log(2) * 10 + 0.1) / 10;
    }

    private static Point middle(Envelope box) {
        double y = (worldY(box.getMinY(), 0) + worldY(box.getMaxY(), 0)) / 2;
        return new Point(latitudeOf(y, 0), (box.getMinX() + box.getMaxX()) / 2);
    }

    /** From an address: latitude, longitude and zoom; empty for anything else. */
    public static Optional<MapWindow> of(String text, int width, int height) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(parts.group(1));
        double longitude = Double.parseDouble(parts.group(2));
        boolean onGlobe = Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= 180;
        return onGlobe
                ? Optional.of(new MapWindow(
                        new Point(latitude, longitude), Double.parseDouble(parts.group(3)), width, height))
                : Optional.empty();
    }

    public String text() {
        return String.format(Locale.ROOT, "%.5f,%.5f,%.1f", centre.latitude(), centre.longitude(), zoom);
    }

    public Pixel pixel(Point point) {
        return pixel(point.longitude(), point.latitude());
    }

    Pixel pixel(double longitude, double latitude) {
        return new Pixel(worldX(longitude, zoom) - left(), worldY(latitude, zoom) - top());
    }

    /** What lies under the pixel, to about a centimetre; pixels beyond the edge are pulled to it. */
    public Point point(double x, double y) {
        double inside = Math.clamp(x, 0, width);
        double below = Math.clamp(y, 0, height);
        return new Point(
                rounded(latitudeOf(top() + below, zoom)),
                rounded(Math.clamp(longitudeOf(left() + inside, zoom), -180, 180)));
    }

    /** The box of degrees that is shown: x longitude, y latitude. */
    public Envelope bounds() {
        return new Envelope(
                longitudeOf(left(), zoom), longitudeOf(left() + width, zoom),
                latitudeOf(top() + height, zoom), latitudeOf(top(), zoom));
    }

    /** The same size and zoom, moved by shares of its width and height: (1, 0) shows what lies east of it. */
    public MapWindow moved(double right, double down) {
        double x = Math.clamp(longitudeOf(left() + width * (0.5 + right), zoom), -180, 180);
        return new MapWindow(new Point(latitudeOf(top() + height * (0.5 + down), zoom), x), zoom, width, height);
    }

    /** Closer by steps, each twice as close; negative steps show more. */
    public MapWindow closer(double steps) {
        return new MapWindow(centre, zoom + steps, width, height);
    }

    /** The same zoom around another point. */
    public MapWindow centred(Point at) {
        return new MapWindow(at, zoom, width, height);
    }

    double left() {
        return worldX(centre.longitude(), zoom) - width / 2.0;
    }

    double top() {
        return worldY(centre.latitude(), zoom) - height / 2.0;
    }

    static double worldX(double longitude, double zoom) {
        return (longitude + 180) / 360 * size(zoom);
    }

    static double worldY(double latitude, double zoom) {
        double clamped = Math.toRadians(Math.clamp(latitude, -MAX_LATITUDE, MAX_LATITUDE));
        double turned = Math.log(Math.tan(Math.PI / 4 + clamped / 2));
        return (1 - turned / Math.PI) / 2 * size(zoom);
    }

    static double longitudeOf(double worldX, double zoom) {
        return worldX / size(zoom) * 360 - 180;
    }

    static double latitudeOf(double worldY, double zoom) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * worldY / size(zoom)))));
    }

    private static double size(double zoom) {
        return TILE * Math.pow(2, zoom);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
