package org.mahalla.platform.timeline;

import java.util.List;
import java.util.UUID;

/** A new aggregate with its first steps, for writing many at once. */
public record Chain(String kind, UUID aggregate, List<Step> steps) {
    public Chain {
        steps = List.copyOf(steps);
    }
}
