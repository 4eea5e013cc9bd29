package org.mahalla.referrals.search;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How close the deadline is, or that the desk has to do something; the bands of the list. */
public enum Band {
    LATE("late", "due_on < :today"),
    TODAY("wait", "due_on = :today"),
    WEEK("go", "due_on > :today and due_on <= :today + 7"),
    LATER("go", "due_on > :today + 7"),
    OURS("claim", "due_on is null and state <> 'draft' and ended_on is null"),
    DRAFTS("new", "state = 'draft'");

    private final String shape;
    private final String condition;

    Band(String shape, String condition) {
        this.shape = shape;
        this.condition = condition;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Band> of(@Nullable String code) {
        for (Band band : values()) {
            if (band.code().equals(code)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }

    public String shape() {
        return shape;
    }

    String condition() {
        return condition;
    }

    /** The day by which its rows are ordered. */
    String day() {
        return this == OURS || this == DRAFTS ? "state_since" : "due_on";
    }
}
