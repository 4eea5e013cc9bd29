package org.mahalla.shared;

/** A place on the ground in WGS 84 degrees. Refuses values off the globe. */
public record Point(double latitude, double longitude) {
    /**
     * How far, in metres, a point in Iran may lie from its {@link #rough()} one: rounding to a thousandth of a degree puts
     * it into a cell of 111 m by about 91 m, which is 41 as a root mean square and 72 at most.
     */
    public static final int ROUGH_ERROR_METRES = 60;

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Point {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not on the globe: " + latitude + ", " + longitude);
        }
    }

    /** About a hundred metres: as exact as a point may be where a person's door must not show. */
    public Point rough() {
        return new Point(Math.round(latitude * 1000) / 1000.0, Math.round(longitude * 1000) / 1000.0);
    }

    /** Great-circle distance in metres (haversine). */
    public double metresTo(Point other) {
        double dLat = Math.toRadians(other.latitude - latitude);
        double dLon = Math.toRadians(other.longitude - longitude);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
