package org.mahalla.access;

import java.time.Duration;

/** Too many attempts; answered with 429 and when to try again. */
public final class ThrottledException extends RuntimeException {
    private final transient Duration retryAfter;

    public ThrottledException(Duration retryAfter) {
        super("too many attempts", null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
