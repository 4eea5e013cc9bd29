package org.mahalla.platform.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Which columns hold a point, and in which system: `wgs84` (latitude and longitude in degrees) or `lv95` (east and
 * north in Swiss metres).
 */
public record Coordinates(
        System system,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String east,
        @Nullable String north,
        @Nullable Bounds bounds) {
    public enum System {
        WGS84,
        LV95
    }

    public Coordinates {
        boolean isWhole = system == System.LV95
                ? east != null && north != null && latitude == null && longitude == null
                : (latitude == null) == (longitude == null) && east == null && north == null;
        if (!isWhole) {
            throw new IllegalArgumentException("wgs84 takes latitude and longitude, lv95 takes east and north");
        }
    }

    /** The column of the first number (latitude or north). */
    String first() {
        String name = system == System.LV95 ? north : latitude;
        return name == null ? "" : name;
    }

    /** The column of the second number (longitude or east). */
    String second() {
        String name = system == System.LV95 ? east : longitude;
        return name == null ? "" : name;
    }
}
