package org.mahalla.problems.follow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A week as Iran counts it, Saturday to Friday. */
record Week(LocalDate from, LocalDate to) {
    /** The last whole week before the day. */
    static Week before(LocalDate day) {
        LocalDate friday = day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        return new Week(friday.minusDays(6), friday);
    }
}
