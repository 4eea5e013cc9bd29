package org.mahalla.launcher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.deadlines.RaiseReferral;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.shared.RefusedException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the referrals of the demo climb on the days on which they would have, had it been there already. */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoClimbs {
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final int HIGHEST = 9;

    private final JdbcClient jdbc;
    private final Referrals referrals;
    private final RaiseReferral raise;
    private final Timeline timeline;
    private final DemoClock clock;

    DemoClimbs(JdbcClient jdbc, Referrals referrals, RaiseReferral raise, Timeline timeline, DemoClock clock) {
        this.jdbc = jdbc;
        this.referrals = referrals;
        this.raise = raise;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** All that are late, as often as they would have climbed by the day. */
    void fill(LocalDate today) {
        List<ReferralId> late = jdbc.sql(
                        "select referral_id from referrals.referral where due_on < ? order by due_on, referral_id")
                .param(today)
                .query((row, n) -> new ReferralId(row.getObject(1, UUID.class)))
                .list();
        for (ReferralId id : late) {
            int times = 0;
            while (times < HIGHEST && climbs(referrals.get(id), today)) {
                times++;
            }
        }
        clock.run();
    }

    /** False when it is not late by then, or nobody is above. */
    private boolean climbs(Referral referral, LocalDate today) {
        LocalDate due = referral.dueOn();
        if (due == null) {
            return false;
        }
        Instant last = timeline.of(referral.id().value()).getLast().happenedAt();
        Instant morning =
                due.plusDays(1).atTime(MORNING).atZone(clock.getZone()).toInstant();
        Instant moment = morning.isAfter(last) ? morning : last.plusSeconds(3600);
        if (!moment.isBefore(today.atStartOfDay(clock.getZone()).toInstant())) {
            return false;
        }
        clock.standAt(moment);
        try {
            raise.raise(referral, Actor.SYSTEM, null);
            return true;
        } catch (RefusedException top) {
            return false;
        }
    }
}
