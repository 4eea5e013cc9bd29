package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTests {
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    @Test
    void writesDaysAsEachLanguageDoes() {
        assertThat(Dates.full(Language.FA, SUNDAY)).isEqualTo("یکشنبه ۱ آذر ۱۴۰۵");
        assertThat(Dates.full(Language.EN, SUNDAY)).isEqualTo("Sunday 22 November 2026");
        assertThat(Dates.plain(Language.FA, SUNDAY)).isEqualTo("۱ آذر ۱۴۰۵");
        assertThat(Dates.plain(Language.EN, SUNDAY)).isEqualTo("22 November 2026");
        assertThat(Dates.day(Language.FA, SUNDAY)).isEqualTo("۱ آذر");
        assertThat(Dates.day(Language.EN, SUNDAY)).isEqualTo("22 November");
        assertThat(Dates.month(Language.FA, SUNDAY)).isEqualTo("آذر ۱۴۰۵");
        assertThat(Dates.month(Language.EN, SUNDAY)).isEqualTo("November 2026");
    }

    @Test
    void namesTheDaysOfTheWeekFromSaturday() {
        assertThat(Dates.week().stream().map(day -> Dates.weekday(Language.FA, day)))
                .containsExactly("شنبه", "یکشنبه", "دوشنبه", "سه\u200Cشنبه", "چهارشنبه", "پنجشنبه", "جمعه");
        assertThat(Dates.weekday(Language.EN, DayOfWeek.SATURDAY)).isEqualTo("Saturday");
    }

    @Test
    void saysHowFarADayIs() {
        assertThat(Dates.relative(Language.FA, SUNDAY, SUNDAY)).isEqualTo("امروز");
        assertThat(Dates.relative(Language.FA, SUNDAY.minusDays(1), SUNDAY)).isEqualTo("دیروز");
        assertThat(Dates.relative(Language.FA, SUNDAY.minusDays(17), SUNDAY)).isEqualTo("۱۷ روز پیش");
        assertThat(Dates.relative(Language.EN, SUNDAY.plusDays(1), SUNDAY)).isEqualTo("tomorrow");
        assertThat(Dates.relative(Language.EN, SUNDAY.minusDays(3), SUNDAY)).isEqualTo("3 days ago");
        assertThat(Dates.relative(Language.EN, SUNDAY.plusDays(2), SUNDAY)).isEqualTo("in 2 days");
    }
}
