package org.mahalla.referrals.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.referrals.secretariats.Ladder;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Lets an officer bring a referral one level up before its deadline has passed, by the same ladder and once a level. */
@Component
public class RaiseReferral {
    private final Climbs climbs;
    private final Ladder ladder;
    private final TakeReferralStep steps;
    private final Clock clock;

    RaiseReferral(Climbs climbs, Ladder ladder, TakeReferralStep steps, Clock clock) {
        this.climbs = climbs;
        this.ladder = ladder;
        this.steps = steps;
        this.clock = clock;
    }

    /** Refused when the clock stands still (REF-037) or nobody is above who has it (REF-036). */
    public void raise(Referral referral, Actor actor, @Nullable String why) {
        Ladder.Rung rung = next(ladder.now(), referral);
        climbs.add(List.of(new Climbs.Climb(referral, rung)), LocalDate.now(clock));
        steps.take(referral.id(), actor, "climb", why, rung.facts());
    }

    /** Several at once; refused when one of them is. */
    public List<Entry> raise(List<Referral> referrals, Function<Referral, Actor> actor, @Nullable String why) {
        Ladder.Climbing climbing = ladder.now();
        List<Climbs.Climb> each = referrals.stream()
                .map(referral -> new Climbs.Climb(referral, next(climbing, referral)))
                .toList();
        climbs.add(each, LocalDate.now(clock));
        return steps.takeEach(each.stream()
                .map(one -> new TakeReferralStep.Next(
                        one.referral().id(),
                        actor.apply(one.referral()),
                        "climb",
                        why,
                        one.rung().facts()))
                .toList());
    }

    private static Ladder.Rung next(Ladder.Climbing climbing, Referral referral) {
        if (referral.dueOn() == null) {
            throw new RefusedException("REF-037");
        }
        return climbing.next(referral.secretariat(), referral.level(), referral.holder(), referral.sender())
                .orElseThrow(() -> new RefusedException("REF-036"));
    }

    /** Forgets that the present level was climbed to; the step back is the caller's. */
    public void forget(Referral referral) {
        climbs.forget(referral);
    }
}
