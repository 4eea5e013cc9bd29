package org.mahalla.referrals.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.model.WorkingDays;

/**
 * How long an agency has, in its own working days. The day on which the clock starts does not count, nor the day on which it
 * stops; what was used before it stopped stays used. When it runs again there is at least one working day.
 *
 * @param given working days of the present level
 * @param used of them, before the clock last started
 * @param since the day on which it last started; null while it stands still
 */
public record Deadline(int given, int used, @Nullable LocalDate since) {
    private static final int REMIND_PERCENT = 70;

    public Deadline {
        if (given < 1 || used < 0) {
            throw new IllegalArgumentException("no days: " + given + ", " + used);
        }
    }

    /** Not started yet. */
    public static Deadline of(int given) {
        return new Deadline(given, 0, null);
    }

    public boolean running() {
        return since != null;
    }

    /** Runs from the day on; one that runs goes on as it does. */
    public Deadline runFrom(LocalDate day) {
        return running() ? this : new Deadline(given, used, day);
    }

    /** Stands still from the day on. */
    public Deadline stopOn(LocalDate day, WorkingDays calendar) {
        return since == null ? this : new Deadline(given, used + worked(since, day, calendar), null);
    }

    /** With so many working days more. */
    public Deadline more(int days) {
        return new Deadline(given + days, used, since);
    }

    /** The last day on which an answer is in time. */
    public Optional<LocalDate> due(WorkingDays calendar) {
        return Optional.ofNullable(since).map(start -> calendar.after(start, Math.max(1, given - used)));
    }

    /** The day on which seven tenths of all days are over. */
    public Optional<LocalDate> remindOn(WorkingDays calendar) {
        int until = (given * REMIND_PERCENT + 99) / 100;
        return Optional.ofNullable(since).map(start -> calendar.after(start, Math.max(1, until - used)));
    }

    private static int worked(LocalDate start, LocalDate end, WorkingDays calendar) {
        int days = 0;
        for (LocalDate day = start.plusDays(1); day.isBefore(end); day = day.plusDays(1)) {
            days += calendar.isWorked(day) ? 1 : 0;
        }
        return days;
    }
}
