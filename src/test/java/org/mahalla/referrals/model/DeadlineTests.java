package org.mahalla.referrals.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.model.WorkingDays;

/** An agency has so many working days of its own; the clock stands still while somebody else owes something. */
class DeadlineTests {
    /** A Saturday, on which the Iranian week begins. */
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    private static final WorkingDays FRIDAYS_OFF = new WorkingDays(Set.of(DayOfWeek.FRIDAY));
    private static final WorkingDays TWO_DAYS_OFF = new WorkingDays(Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));

    @Test
    void weekendsAndHolidaysAreNotCounted() {
        Deadline ten = Deadline.of(10).runFrom(SATURDAY);
        assertThat(ten.due(FRIDAYS_OFF)).contains(LocalDate.of(2026, 12, 2));
        assertThat(ten.due(TWO_DAYS_OFF)).contains(LocalDate.of(2026, 12, 5));
        assertThat(ten.due(FRIDAYS_OFF.without(Set.of(SATURDAY.plusDays(2))))).contains(LocalDate.of(2026, 12, 3));
    }

    @Test
    void whatHasNotStartedOrStandsStillIsNeverDue() {
        assertThat(Deadline.of(10).due(FRIDAYS_OFF)).isEmpty();
        assertThat(Deadline.of(10)
                        .runFrom(SATURDAY)
                        .stopOn(SATURDAY.plusDays(3), FRIDAYS_OFF)
                        .due(FRIDAYS_OFF))
                .isEmpty();
    }

    @Test
    void neitherTheDayOfAskingNorTheDayOfAnsweringCounts() {
        Deadline asked = Deadline.of(10).runFrom(SATURDAY).stopOn(SATURDAY.plusDays(3), FRIDAYS_OFF);
        assertThat(asked.used()).isEqualTo(2);
        Deadline given = asked.runFrom(SATURDAY.plusDays(9));
        assertThat(given.due(FRIDAYS_OFF)).contains(FRIDAYS_OFF.after(SATURDAY.plusDays(9), 8));
    }

    @Test
    void whoIsAskedAgainHasAtLeastOneDay() {
        Deadline over = Deadline.of(2).runFrom(SATURDAY).stopOn(SATURDAY.plusDays(30), FRIDAYS_OFF);
        assertThat(over.runFrom(SATURDAY.plusDays(40)).due(FRIDAYS_OFF))
                .contains(FRIDAYS_OFF.after(SATURDAY.plusDays(40), 1));
    }

    @Test
    void theReminderComesAfterSevenTenths() {
        assertThat(Deadline.of(10).runFrom(SATURDAY).remindOn(FRIDAYS_OFF)).contains(FRIDAYS_OFF.after(SATURDAY, 7));
        assertThat(Deadline.of(3).runFrom(SATURDAY).remindOn(FRIDAYS_OFF)).contains(FRIDAYS_OFF.after(SATURDAY, 3));
    }

    /** Any row of stops takes away exactly the working days on which the clock ran. */
    @Test
    void stoppingAndGoingOnLosesAndGivesNothing() {
        long seed = Long.getLong("mahalla.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            int given = 1 + random.nextInt(60);
            Deadline deadline = Deadline.of(given).runFrom(SATURDAY);
            LocalDate day = SATURDAY;
            int ran = 0;
            for (int stop = 0; stop < random.nextInt(6); stop++) {
                LocalDate stopped = day.plusDays(1 + random.nextInt(9));
                for (LocalDate one = day.plusDays(1); one.isBefore(stopped); one = one.plusDays(1)) {
                    ran += TWO_DAYS_OFF.isWorked(one) ? 1 : 0;
                }
                day = stopped.plusDays(random.nextInt(20));
                deadline = deadline.stopOn(stopped, TWO_DAYS_OFF).runFrom(day);
            }
            assertThat(deadline.due(TWO_DAYS_OFF))
                    .as("seed %d, run %d", seed, run)
                    .contains(TWO_DAYS_OFF.after(day, Math.max(1, given - ran)));
        }
    }
}
