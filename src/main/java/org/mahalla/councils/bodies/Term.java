package org.mahalla.councils.bodies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a day until a day, both included; without an end it goes on. The interval alone decides whether it holds. */
public record Term(LocalDate from, @Nullable LocalDate until) {
    public Term {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a term that ends before it begins");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean meets(Term other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    private boolean endsBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
