package org.mahalla.places.maps;

import org.mahalla.shared.Point;

/** So many things at one point; the point is already rounded where a person's door must not show. */
public record Weighted(Point point, long count) {}
