package org.mahalla.places;

/** The neighbourhood of a point: the one that holds it, or, flagged, the nearest one and how far away it is. */
public record Located(Neighbourhood neighbourhood, boolean nearest, double metres) {}
