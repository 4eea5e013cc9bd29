package org.mahalla.platform.mapping;

import org.mahalla.shared.Point;

/**
 * Swiss metres (LV95) to WGS 84, good to about a metre: the approximate formulas of the Federal Office of Topography
 * swisstopo, "Formulas and constants for the calculation of the Swiss conformal cylindrical projection and for the
 * transformation between coordinate systems", section "Approximate solution CH1903+ to WGS 84".
 */
final class SwissGrid {
    private SwissGrid() {}

    static Point toWgs84(double east, double north) {
        double y = (east - 2_600_000) / 1_000_000;
        double x = (north - 1_200_000) / 1_000_000;
        double longitude = 2.6779094 + 4.728982 * y + 0.791484 * y * x + 0.1306 * y * x * x - 0.0436 * y * y * y;
        double latitude = 16.9023892
                + 3.238272 * x
                - 0.270978 * y * y
                - 0.002528 * x * x
                - 0.0447 * y * y * x
                - 0.0140 * x * x * x;
        return new Point(latitude * 100 / 36, longitude * 100 / 36);
    }
}
