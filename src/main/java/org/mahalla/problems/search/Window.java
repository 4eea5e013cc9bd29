package org.mahalla.problems.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.places.maps.MapWindow;

/** A piece of the map in degrees, as it stands in an address: south, west, north, east. */
public record Window(double south, double west, double north, double east) {
    private static final Pattern TEXT = Pattern.compile("-?\\d{1,3}(\\.\\d{1,8})?(,-?\\d{1,3}(\\.\\d{1,8})?){3}");
    private static final double EDGE = 85;

    public Window {
        if (!(south < north && west < east && south >= -EDGE && north <= EDGE && west >= -180 && east <= 180)) {
            throw new IllegalArgumentException("no window: " + south + "," + west + "," + north + "," + east);
        }
    }

    public static Optional<Window> of(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        double[] sides =
                Stream.of(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
        return of(new Envelope(sides[1], sides[3], sides[0], sides[2]), sides[0] < sides[2] && sides[1] < sides[3]);
    }

    /** What a map shows. */
    public static Window of(MapWindow shown) {
        return of(shown.bounds(), true).orElseThrow();
    }

    private static Optional<Window> of(Envelope box, boolean upright) {
        double south = rounded(Math.max(box.getMinY(), -EDGE));
        double north = rounded(Math.min(box.getMaxY(), EDGE));
        double west = rounded(Math.max(box.getMinX(), -180));
        double east = rounded(Math.min(box.getMaxX(), 180));
        return upright && south < north && west < east
                ? Optional.of(new Window(south, west, north, east))
                : Optional.empty();
    }

    public String text() {
        return String.format(Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", south, west, north, east);
    }

    public Envelope box() {
        return new Envelope(west, east, south, north);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
