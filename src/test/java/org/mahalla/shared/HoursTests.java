package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTests {
    @ParameterizedTest
    @CsvSource({"17:30, 17:30", "۱۷:۳۰, 17:30", "۹, 09:00", "5.45, 05:45", "۱۰٫۱۵, 10:15"})
    void anHourIsReadAsPeopleTypeIt(String typed, LocalTime hour) {
        assertThat(Hours.read(typed)).contains(hour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00", "12:60", "noon", "1730", "-1"})
    void whatIsNoHourIsNotRead(String typed) {
        assertThat(Hours.read(typed)).isEmpty();
    }
}
