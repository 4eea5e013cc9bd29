package org.mahalla.referrals.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mahalla.referrals.stages.Referral;

/**
 * How much of the time of a referral has gone, as a bar of {@link #WIDTH} units with a mark at the deadline.
 *
 * @param filled from the start to today
 * @param mark where the deadline stands
 * @param left days to the deadline, in calendar days; below zero when it has passed
 */
record DeadlineBar(int filled, int mark, long left) {
    static final int WIDTH = 120;

    private static final int MARK = 96;

    /** Empty while the clock stands still. */
    static Optional<DeadlineBar> of(Referral referral, LocalDate today) {
        LocalDate since = referral.deadline().since();
        LocalDate due = referral.dueOn();
        if (since == null || due == null) {
            return Optional.empty();
        }
        int before = referral.deadline().used();
        double whole = Math.max(1, ChronoUnit.DAYS.between(since, due) + before);
        double gone = Math.max(0, ChronoUnit.DAYS.between(since, today) + before);
        long left = ChronoUnit.DAYS.between(today, due);
        return Optional.of(
                left >= 0
                        ? new DeadlineBar((int) Math.round(MARK * Math.min(1, gone / whole)), MARK, left)
                        : new DeadlineBar(WIDTH, (int) Math.max(12, Math.round(MARK * whole / gone)), left));
    }

    String shape() {
        return left < 0 ? "late" : left <= 1 ? "wait" : "go";
    }

    /** Days as a number to be said. */
    long days() {
        return Math.abs(left);
    }

    String words() {
        return left < 0 ? "past" : left == 0 ? "today" : "left";
    }
}
