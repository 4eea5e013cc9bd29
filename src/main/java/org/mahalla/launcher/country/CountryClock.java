package org.mahalla.launcher.country;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Two hours slow while an invented country is written, so that the entries of its residents, which wait for their seal
 * until the next full hour, can be sealed as soon as all is written; right again from then on.
 */
final class CountryClock extends Clock {
    private static final Duration SLOW = Duration.ofHours(2);

    private final Clock real;
    private volatile Duration behind = SLOW;

    CountryClock(Clock real) {
        this.real = real;
    }

    void setRight() {
        behind = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind);
    }
}
