package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.testing.SharedFiles;

class JalaliDateTests {
    @Test
    void agreesWithTwoOtherImplementations() {
        List<String[]> rows = SharedFiles.rows("persian-text/jalali_vectors.csv");
        assertThat(rows).hasSize(10_057);
        for (String[] row : rows) {
            LocalDate gregorian = LocalDate.parse(row[0]);
            if (row[1].startsWith("1501")) {
                assertThat(JalaliDate.isKnown(gregorian)).isFalse();
                continue;
            }
            JalaliDate jalali = JalaliDate.of(gregorian);
            assertThat(jalali).hasToString(row[1]).hasToString(row[2]);
            assertThat(jalali.toLocalDate()).isEqualTo(gregorian);
            assertThat(gregorian.getDayOfWeek().getValue() % 7).isEqualTo(Integer.parseInt(row[3]));
        }
    }

    @Test
    void knowsTheLeapYears() {
        List<String[]> known = SharedFiles.rows("persian-text/jalali_leap_years.csv").stream()
                .filter(row -> Integer.parseInt(row[0]) <= JalaliDate.LAST_YEAR)
                .toList();
        assertThat(known).hasSize(301);
        for (String[] row : known) {
            int year = Integer.parseInt(row[0]);
            assertThat(JalaliDate.isLeap(year)).as(row[0]).isEqualTo(Boolean.parseBoolean(row[1]));
            assertThat(new JalaliDate(year, 1, 1).toLocalDate()).isEqualTo(row[3]);
        }
    }

    @Test
    void goesThereAndBackOnEveryDay() {
        LocalDate end = new JalaliDate(1500, 12, 29).toLocalDate();
        JalaliDate before = new JalaliDate(1200, 1, 1);
        for (LocalDate day = before.toLocalDate().plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            JalaliDate jalali = JalaliDate.of(day);
            assertThat(jalali.toLocalDate()).isEqualTo(day);
            assertThat(jalali).isGreaterThan(before);
            before = jalali;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1399, 1403, 1408})
    void hasThirtyDaysOfEsfandInLeapYears(int year) {
        assertThat(new JalaliDate(year, 12, 30).toLocalDate().plusDays(1))
                .isEqualTo(new JalaliDate(year + 1, 1, 1).toLocalDate());
    }

    @ParameterizedTest
    @CsvSource({
        "1404, 12, 30, SHR-007",
        "1400, 12, 30, SHR-007",
        "1405, 7, 31, SHR-006",
        "1405, 1, 32, SHR-006",
        "1405, 1, 0, SHR-006",
        "1405, 13, 1, SHR-003",
        "1405, 0, 1, SHR-003",
        "1199, 1, 1, SHR-005",
        "1501, 1, 1, SHR-005",
        "-1, 1, 1, SHR-005",
    })
    void refusesDaysThatAreNotThere(int year, int month, int day, String code) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> new JalaliDate(year, month, day))
                .withMessage(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1821-03-20", "2122-03-21", "-999999999-01-01", "+999999999-12-31"})
    void refusesGregorianDaysOutsideTheKnownYears(String day) {
        LocalDate date = LocalDate.parse(day);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> JalaliDate.of(date))
                .withMessage("SHR-005");
    }

    @Test
    void namesTheMonths() {
        assertThat(JalaliDate.monthNames(Language.EN))
                .containsExactly(
                        "Farvardin",
                        "Ordibehesht",
                        "Khordad",
                        "Tir",
                        "Mordad",
                        "Shahrivar",
                        "Mehr",
                        "Aban",
                        "Azar",
                        "Dey",
                        "Bahman",
                        "Esfand");
        assertThat(JalaliDate.monthNames(Language.FA))
                .containsExactly(
                        "فروردین",
                        "اردیبهشت",
                        "خرداد",
                        "تیر",
                        "مرداد",
                        "شهریور",
                        "مهر",
                        "آبان",
                        "آذر",
                        "دی",
                        "بهمن",
                        "اسفند");
    }
}
