package org.mahalla.platform.postgres;

import java.time.Duration;

/** Waiting for somebody else's turn to end. */
final class Pauses {
    private Pauses() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
