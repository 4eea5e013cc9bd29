package org.mahalla.platform.mapping;

import org.mahalla.shared.Point;

/** A box in WGS 84 degrees within which the places of a file must lie. Refuses an empty or impossible one. */
public record Bounds(double south, double west, double north, double east) {
    public Bounds {
        if (!(south < north) || !(west < east) || south < -90 || north > 90 || west < -180 || east > 180) {
            throw new IllegalArgumentException("bounds must run from south-west to north-east");
        }
    }

    public boolean contains(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }

    public Point centre() {
        return new Point((south + north) / 2, (west + east) / 2);
    }
}
