package org.mahalla.problems.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The week goes from Saturday to Friday, and only a whole one is told of. */
class WeekTests {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @Test
    void fromSaturdayOnTheWeekBeforeIsWhole() {
        Week last = new Week(LocalDate.of(2026, 11, 14), LocalDate.of(2026, 11, 20));
        for (int day = 0; day < 7; day++) {
            assertThat(Week.before(SATURDAY.plusDays(day))).isEqualTo(last);
        }
        assertThat(Week.before(SATURDAY.plusDays(7))).isEqualTo(new Week(SATURDAY, SATURDAY.plusDays(6)));
    }
}
