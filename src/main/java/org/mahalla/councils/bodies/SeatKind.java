package org.mahalla.councils.bodies;

import org.mahalla.places.PlaceName;

/** What a seat is called. */
public record SeatKind(String code, PlaceName name) {}
