package org.mahalla.places.maps;

/** A spot on a map, from its top left corner. */
public record Pixel(double x, double y) {}
