package org.mahalla.launcher.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The clock of the demo: stands at moments of the past while the demo's history is lived through, then runs on. */
final class DemoClock extends Clock {
    private final Clock real;
    private volatile @Nullable Instant standing;

    DemoClock(Clock real) {
        this.real = real;
    }

    void standAt(Instant moment) {
        standing = moment;
    }

    /** Stands at some minute of the day on which people are about, but never after now. */
    void standOn(LocalDate day, Random random) {
        Instant moment = day.atTime(8 + random.nextInt(11), random.nextInt(60))
                .atZone(getZone())
                .toInstant();
        Instant now = Clock.systemUTC().instant();
        standAt(moment.isBefore(now) ? moment : now);
    }

    void run() {
        standing = null;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        Instant at = standing;
        return at == null ? real.instant() : at;
    }
}
