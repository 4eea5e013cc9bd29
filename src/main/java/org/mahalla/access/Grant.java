package org.mahalla.access;

import java.time.LocalDate;
import org.mahalla.shared.PlacePath;

/** A role over a place and everything under it, from a day until a day, both included. */
public record Grant(Role role, PlacePath path, LocalDate from, LocalDate until) {
    public Grant {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a term that ends before it begins");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
