package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFieldsTests {
    @ParameterizedTest
    @CsvSource({
        "۱, ۹, ۱۴۰۵",
        "1, 9, 1405",
        "١, ٩, ١٤٠٥",
        "01, آذر, ۱۴۰۵",
        "1, اذر, 1405",
        "1, Azar, 1405",
        "1, ' AZAR ', ' 1405 '",
        "22, 11, 2026",
        "۲۲, نوامبر, ۲۰۲۶",
        "22, November, 2026",
        "22, nov, 2026",
    })
    void readsADayHoweverItIsTyped(String day, String month, String year) {
        assertThat(new DateFields(day, month, year).read().get()).isEqualTo("2026-11-22");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 9, 1405, SHR-001",
        "1, ' ', 1405, SHR-001",
        "اول, 9, 1405, SHR-002",
        "1.5, 9, 1405, SHR-002",
        "1, 13, 1405, SHR-003",
        "1, برفی, 1405, SHR-003",
        "1, 9, 05, SHR-004",
        "1, 9, ۹۹۹, SHR-004",
        "1, 9, -1405, SHR-004",
        "1, 9, 1199, SHR-005",
        "1, 9, 1700, SHR-005",
        "1, 9, 2123, SHR-005",
        "21, 3, 2122, SHR-005",
        "1, 9, 2147483647, SHR-005",
        "31, 9, 1405, SHR-006",
        "0, 9, 1405, SHR-006",
        "29, 2, 2026, SHR-006",
        "-1, 2, 2026, SHR-006",
        "30, اسفند, 1404, SHR-007",
        "1, Azar, 2026, SHR-008",
        "1, نوامبر, 1405, SHR-008",
    })
    void refusesWithTheReason(String day, String month, String year, String code) {
        assertThat(new DateFields(day, month, year).read().findRefusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void readsBackWhatItShows() {
        LocalDate date = LocalDate.parse("2026-11-22");
        assertThat(DateFields.of(Language.FA, date)).isEqualTo(new DateFields("۱", "۹", "۱۴۰۵"));
        assertThat(DateFields.of(Language.EN, date)).isEqualTo(new DateFields("22", "11", "2026"));
        for (Language language : Language.values()) {
            assertThat(DateFields.of(language, date).read().get()).isEqualTo(date);
        }
        assertThat(new DateFields("", " ", "").isBlank()).isTrue();
    }
}
