package org.mahalla.problems.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/** Counts working days: every day but the weekend, which is set at the start, and the holidays, which people enter. */
public record WorkingDays(Set<DayOfWeek> weekend, Predicate<LocalDate> holiday) {
    private static final int FIRST_LOOK = 3;

    public WorkingDays {
        weekend = Set.copyOf(weekend);
        if (weekend.size() > 6) {
            throw new IllegalArgumentException("a week without a working day");
        }
    }

    /** Without any holiday. */
    public WorkingDays(Set<DayOfWeek> weekend) {
        this(weekend, day -> false);
    }

    /** The same with more days off. */
    public WorkingDays without(Set<LocalDate> off) {
        return new WorkingDays(weekend, day -> off.contains(day) || holiday.test(day));
    }

    public boolean isWorked(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    /** The working day before the day. */
    public LocalDate before(LocalDate end) {
        LocalDate day = end.minusDays(1);
        while (!isWorked(day)) {
            day = day.minusDays(1);
        }
        return day;
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
            if (isWorked(day)) {
                left--;
            }
        }
        return day;
    }
}
