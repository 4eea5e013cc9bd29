package org.mahalla.problems.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts working days: every day but the weekend, which is a setting. Holidays come with the agencies' calendars. */
public record WorkingDays(Set<DayOfWeek> weekend) {
    private static final int FIRST_LOOK = 3;

    public WorkingDays {
        weekend = Set.copyOf(weekend);
        if (weekend.size() > 6) {
            throw new IllegalArgumentException("a week without a working day");
        }
    }

    /** The day until which somebody has read what arrived at the start. */
    public LocalDate firstLook(LocalDate start) {
        return after(start, FIRST_LOOK);
    }

    /** The day on which `days` working days after `start` have passed; the start itself does not count. */
    public LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (!weekend.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return day;
    }
}
