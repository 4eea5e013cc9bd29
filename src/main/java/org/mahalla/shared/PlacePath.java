package org.mahalla.shared;

import java.util.regex.Pattern;

/**
 * Where a thing stands in the tree of places: codes joined by dots, from the country down (`ir.qom.qom.city.n17`).
 * A role granted over a path holds for everything under it. Refuses anything but lower-case Latin letters, digits and
 * hyphens between the dots.
 */
public record PlacePath(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");

    public PlacePath {
        if (value.length() > 200 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a place path: " + value);
        }
    }

    public boolean contains(PlacePath other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    public PlacePath child(String code) {
        return new PlacePath(value + "." + code);
    }
}
