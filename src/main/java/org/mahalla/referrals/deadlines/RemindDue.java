package org.mahalla.referrals.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.springframework.stereotype.Component;

/** Reminds who has a referral when seven tenths of the time are over, once a level. */
@Component
class RemindDue {
    private final DueOnes due;
    private final TakeReferralStep steps;
    private final Clock clock;

    RemindDue(DueOnes due, TakeReferralStep steps, Clock clock) {
        this.due = due;
        this.steps = steps;
        this.clock = clock;
    }

    /** All that are to be reminded by today; says how many were. */
    int pass() {
        return due.pass(DueOnes.Which.REMIND, LocalDate.now(clock), this::remind);
    }

    private int remind(List<Referral> referrals) {
        return steps.takeEach(referrals.stream()
                        .map(one -> new TakeReferralStep.Next(one.id(), Actor.SYSTEM, "remind", null, Map.of()))
                        .toList())
                .size();
    }
}
