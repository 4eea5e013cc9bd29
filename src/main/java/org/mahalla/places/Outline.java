package org.mahalla.places;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.mahalla.shared.Point;

/** A neighbourhood as it lies on the ground: its boundary (x is longitude, y latitude) or only its point. */
public record Outline(Neighbourhood neighbourhood, Geometry ground) {
    public boolean bounded() {
        return ground instanceof Polygonal;
    }

    public Point centre() {
        return neighbourhood.centre();
    }
}
