package org.mahalla.agencies;

import org.jspecify.annotations.Nullable;
import org.mahalla.shared.PlacePath;

/**
 * What an agency does, where, and which of its units does it.
 *
 * @param topic the code of a topic or of a whole area of topics
 */
public record Service(
        String topic, PlacePath place, @Nullable UnitId unit) {}
