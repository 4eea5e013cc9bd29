package org.mahalla.platform.jobs;

import java.time.Duration;

/**
 * Work that comes round again, as a bean: at the start and then so long after it last ended, on one node at a time. A
 * failure is logged and tried again the next time round.
 *
 * @param name stable; it stands in the database
 */
public record Every(String name, Duration interval, Runnable work) {
    public Every {
        if (name.isBlank() || !interval.isPositive()) {
            throw new IllegalArgumentException("recurring work needs a name and an interval");
        }
    }
}
