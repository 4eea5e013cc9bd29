package org.mahalla.referrals.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.referrals.secretariats.Ladder;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.springframework.stereotype.Component;

/**
 * Lets every referral whose deadline has passed climb one level, once: whoever else climbs at the same moment takes others,
 * and a level that was climbed is a row that stands once. What was due while nothing ran climbs when it runs again.
 */
@Component
class ClimbDue {
    private final Topped topped;
    private final DueOnes due;
    private final Climbs rows;
    private final Ladder ladder;
    private final TakeReferralStep steps;
    private final Clock clock;

    ClimbDue(Topped topped, DueOnes due, Climbs rows, Ladder ladder, TakeReferralStep steps, Clock clock) {
        this.topped = topped;
        this.due = due;
        this.rows = rows;
        this.ladder = ladder;
        this.steps = steps;
        this.clock = clock;
    }

    /** All that are due today; says how many climbed. */
    int pass() {
        Ladder.Climbing climbing = ladder.now();
        LocalDate today = LocalDate.now(clock);
        return due.pass(DueOnes.Which.CLIMB, today, referrals -> climb(climbing, referrals, today));
    }

    private int climb(Ladder.Climbing climbing, List<Referral> referrals, LocalDate today) {
        List<Climbs.Climb> climbs = new ArrayList<>();
        List<Referral> top = new ArrayList<>();
        for (Referral one : referrals) {
            climbing.next(one.secretariat(), one.level(), one.holder(), one.sender())
                    .ifPresentOrElse(rung -> climbs.add(new Climbs.Climb(one, rung)), () -> top.add(one));
        }
        topped.mark(top);
        rows.add(climbs, today);
        steps.takeEach(climbs.stream().map(ClimbDue::step).toList());
        return climbs.size();
    }

    private static TakeReferralStep.Next step(Climbs.Climb climb) {
        return new TakeReferralStep.Next(
                climb.referral().id(), Actor.SYSTEM, "climb", null, climb.rung().facts());
    }
}
