package org.mahalla.agencies;

import org.jspecify.annotations.Nullable;
import org.mahalla.shared.PlacePath;

/**
 * That an agency serves a topic in a place.
 *
 * @param topic the code of a topic or of a whole area of topics
 * @param place narrower or the same as the agency's own
 * @param unit the name of the unit inside that does it, where there is one
 */
public record Served(
        Agency agency,
        String topic,
        PlacePath place,
        @Nullable String unit) {}
