package org.mahalla.referrals.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceStandingTests {
    private static final Instant NOW = Instant.parse("2017-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2017-05-30T08:30:00Z, 2017-05-30T08:30:00Z, IN_TIME",
                "2017-05-30T08:30:00Z, 2017-05-30T08:30:01Z, LATE",
                "2017-05-30T08:30:00Z, -, OVERDUE",
                "2017-06-01T12:00:00Z, -, WAITS",
                "-, 2017-05-30T08:30:00Z, ENDED",
                "-, -, OPEN",
            })
    void withoutADeadlineNothingIsLate(Instant due, Instant ended, SourceStanding standing) {
        assertThat(SourceStanding.of(due, ended, NOW)).isEqualTo(standing);
    }
}
