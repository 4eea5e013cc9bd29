package org.mahalla.launcher.year;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of a year that is gone through day by day: it stands at one moment until it is set to another. */
public final class YearClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    YearClock(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** Noon of the day. */
    public void set(LocalDate day) {
        now = day.atTime(12, 0).atZone(zone).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new YearClock(other, now);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
