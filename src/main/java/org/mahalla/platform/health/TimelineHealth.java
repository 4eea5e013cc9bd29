package org.mahalla.platform.health;

import java.time.Duration;
import org.mahalla.platform.timeline.Seals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Warns when entries of the timeline wait too long for their seal. */
@Component
class TimelineHealth extends AbstractHealthIndicator {
    private final Seals seals;
    private final Duration longest;

    TimelineHealth(Seals seals, @Value("${mahalla.health.sealing-lag:10m}") Duration longest) {
        this.seals = seals;
        this.longest = longest;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var lag = seals.lag();
        health.withDetail("lagSeconds", lag.toSeconds());
        if (lag.compareTo(longest) > 0) {
            health.status(Warning.STATUS);
        } else {
            health.up();
        }
    }
}
