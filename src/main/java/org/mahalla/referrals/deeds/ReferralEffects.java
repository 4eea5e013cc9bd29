package org.mahalla.referrals.deeds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.referrals.ReferralStepTakenBack;
import org.mahalla.referrals.deadlines.RaiseReferral;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a deed does to one referral, and how it is undone. */
@Component
class ReferralEffects {
    private final TakeReferralStep steps;
    private final Referrals referrals;
    private final RaiseReferral raise;
    private final Officers officers;
    private final ApplicationEventPublisher facts;

    ReferralEffects(
            TakeReferralStep steps,
            Referrals referrals,
            RaiseReferral raise,
            Officers officers,
            ApplicationEventPublisher facts) {
        this.steps = steps;
        this.referrals = referrals;
        this.raise = raise;
        this.officers = officers;
        this.facts = facts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void take(Viewer viewer, Referral referral, ReferralOrder order) {
        Actor actor = TakeStep.actor(viewer, referral.place());
        switch (order.deed()) {
            case REMIND -> steps.take(referral.id(), actor, "remind", null, Map.of());
            case EXTEND -> steps.take(referral.id(), actor, "extend", order.reason(), Map.of("days", order.days()));
            case CLIMB -> raise.raise(referral, actor, order.what().isEmpty() ? null : order.what());
            case ASSIGN -> assign(actor, referral, colleague(order.what()));
        }
    }

    /** Whether {@link #takeEach} does the deed. */
    static boolean goesTogether(ReferralDeed deed) {
        return deed != ReferralDeed.ASSIGN;
    }

    /** The same to several at once; answers their entries. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Entry> takeEach(Viewer viewer, List<Referral> all, ReferralOrder order) {
        return switch (order.deed()) {
            case REMIND -> steps.takeEach(next(viewer, all, "remind", null, Map.of()));
            case EXTEND -> steps.takeEach(next(viewer, all, "extend", order.reason(), Map.of("days", order.days())));
            case CLIMB ->
                raise.raise(
                        all,
                        one -> TakeStep.actor(viewer, one.place()),
                        order.what().isEmpty() ? null : order.what());
            case ASSIGN -> throw new IllegalStateException("given one by one");
        };
    }

    private static List<TakeReferralStep.Next> next(
            Viewer viewer, List<Referral> all, String step, @Nullable String words, Map<String, String> facts) {
        return all.stream()
                .map(one ->
                        new TakeReferralStep.Next(one.id(), TakeStep.actor(viewer, one.place()), step, words, facts))
                .toList();
    }

    /** @param seq of the entry that is taken back */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(Viewer viewer, Referral referral, ReferralDeed deed, ReferralBefore before, int seq) {
        Actor actor = TakeStep.actor(viewer, referral.place());
        if (deed == ReferralDeed.ASSIGN) {
            assign(actor, referral, before.assignee() == null ? null : colleague(before.assignee()));
            return;
        }
        if (deed == ReferralDeed.CLIMB) {
            raise.forget(referral);
        }
        steps.take(referral.id(), actor, "undo", null, before.facts(deed));
        facts.publishEvent(new ReferralStepTakenBack(referral.id(), seq));
    }

    private void assign(Actor actor, Referral referral, @Nullable AccountId to) {
        UUID next = to == null ? null : to.value();
        if (Objects.equals(next, referral.assignee())) {
            throw new RefusedException("REF-034");
        }
        if (to != null && !officers.work(to, referral)) {
            throw new RefusedException("REF-035");
        }
        steps.take(referral.id(), actor, "assign", null, to == null ? Map.of() : Map.of("to", to.text()));
        referrals.assign(referral.id(), next);
    }

    private static @Nullable AccountId colleague(String what) {
        return what.isEmpty() ? null : AccountId.parse(what).orElseThrow(NotFoundException::new);
    }
}
