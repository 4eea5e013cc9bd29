package org.mahalla.referrals.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a source's own deadline stands. Without a deadline nothing is in time and nothing late. */
public enum SourceStanding {
    IN_TIME("in_time", "done", false),
    LATE("late", "late", false),
    OVERDUE("overdue", "late", true),
    WAITS("waits", "go", true),
    ENDED("ended", "done", false),
    OPEN("open", "go", true);

    private final String code;
    private final String shape;
    private final boolean open;

    SourceStanding(String code, String shape, boolean open) {
        this.code = code;
        this.shape = shape;
        this.open = open;
    }

    /** What ends in the very moment of its deadline is in time. */
    public static SourceStanding of(@Nullable Instant due, @Nullable Instant ended, Instant now) {
        if (due == null) {
            return ended == null ? OPEN : ENDED;
        }
        if (ended == null) {
            return now.isAfter(due) ? OVERDUE : WAITS;
        }
        return ended.isAfter(due) ? LATE : IN_TIME;
    }

    public String code() {
        return code;
    }

    /** The words for it behind the name of who was asked. */
    String key() {
        return "referrals.source.problem." + code;
    }

    String shape() {
        return shape;
    }

    boolean open() {
        return open;
    }
}
