package org.mahalla.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Throttle.Purpose;
import org.mahalla.shared.Sealer;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MahallaTest
class ThrottleTests {
    private static final Address CARRIER = new Address("10.20.0.7");

    @Autowired
    private Throttle throttle;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Sealer sealer;

    @Autowired
    private org.mahalla.platform.settings.Settings settings;

    @Autowired
    private java.time.Clock clock;

    @Test
    void aTownBehindOneCarrierFollowsItsReportsAndReports() {
        for (int person = 0; person < 2_000; person++) {
            throttle.refuseIfSpent(Purpose.TRACK, CARRIER);
        }
        for (int report = 0; report < 500; report++) {
            throttle.check(Purpose.REPORT, CARRIER);
            throttle.check(Purpose.REPORT, CARRIER);
        }
    }

    @Test
    void whoTriesCodesThatNobodyHasIsStopped() {
        int refusedAt = 0;
        for (int i = 0; i < 200 && refusedAt == 0; i++) {
            MvcTestResult guess = web.get()
                    .uri("/en/track/" + (1_000_000_100 + i))
                    .with(request -> {
                        request.setRemoteAddr("10.21.0.7");
                        return request;
                    })
                    .exchange();
            refusedAt = guess.getResponse().getStatus() == 429 ? i : 0;
        }
        assertThat(refusedAt).isBetween(60, 65);
    }

    @Test
    void limitsAreSettingsAndZeroIsNone() {
        ThrottleSettings few = new ThrottleSettings(Map.of(
                Purpose.REPORT, new ThrottleSettings.Limit(2, Duration.ofHours(1)),
                Purpose.SEARCH, new ThrottleSettings.Limit(0, Duration.ofHours(1))));
        Throttle strict = new Throttle(few, settings, jdbc, sealer, clock);
        strict.check(Purpose.REPORT, CARRIER);
        strict.check(Purpose.REPORT, CARRIER);
        assertThatThrownBy(() -> strict.check(Purpose.REPORT, CARRIER))
                .isInstanceOfSatisfying(
                        ThrottledException.class,
                        stopped -> assertThat(stopped.retryAfter())
                                .isBetween(Duration.ofMinutes(25), Duration.ofMinutes(30)));
        for (int i = 0; i < 100; i++) {
            strict.check(Purpose.SEARCH, CARRIER);
        }
    }
}
