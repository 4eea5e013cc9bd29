package org.mahalla.agencies;

import org.mahalla.places.PlaceName;

/** A part of an agency that does one thing. */
public record Unit(UnitId id, PlaceName name) {}
