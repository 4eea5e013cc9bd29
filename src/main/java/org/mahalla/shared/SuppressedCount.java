package org.mahalla.shared;

import java.util.OptionalLong;

/**
 * A count of persons or households as it may be published: below ten it is hidden, above it is rounded to five. The
 * exact number is not kept. Counts of problems, referrals and services are plain numbers and never this.
 */
public final class SuppressedCount {
    public static final int SMALLEST_SHOWN = 10;
    private static final long HIDDEN = -1;

    private final long rounded;

    private SuppressedCount(long rounded) {
        this.rounded = rounded;
    }

    /** Refuses negative numbers. */
    public static SuppressedCount of(long exact) {
        if (exact < 0) {
            throw new IllegalArgumentException("a count below zero");
        }
        return new SuppressedCount(exact < SMALLEST_SHOWN ? HIDDEN : Math.addExact(exact, 2) / 5 * 5);
    }

    public boolean isHidden() {
        return rounded == HIDDEN;
    }

    /** Empty when hidden: show the sentence instead, never 0 or nothing. */
    public OptionalLong shown() {
        return isHidden() ? OptionalLong.empty() : OptionalLong.of(rounded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SuppressedCount count && count.rounded == rounded;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(rounded);
    }

    @Override
    public String toString() {
        return isHidden() ? "hidden" : "about " + rounded;
    }
}
