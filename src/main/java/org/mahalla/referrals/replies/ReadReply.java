package org.mahalla.referrals.replies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a reply by e-mail is, for no program can tell a promise from a refusal. The answer counts from the day on which
 * the reply came. Refuses where no reply waits (REF-030), a promise for a day that is past (REF-010) and more days than half
 * a year (REF-011).
 */
@Component
public class ReadReply {
    private static final int MOST_DAYS = 180;

    private final Referrals referrals;
    private final TakeReferralStep steps;
    private final Timeline timeline;
    private final Clock clock;

    ReadReply(Referrals referrals, TakeReferralStep steps, Timeline timeline, Clock clock) {
        this.referrals = referrals;
        this.steps = steps;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void answer(Viewer viewer, ReferralId id, AnswerKind kind) {
        steps.by(viewer, unread(id), "read_reply", null, Map.of("as", kind.code()));
    }

    @Transactional
    public void promise(Viewer viewer, ReferralId id, LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw new RefusedException("REF-010");
        }
        steps.by(viewer, unread(id), "promise", null, Map.of("promised", day.toString()));
    }

    @Transactional
    public void time(Viewer viewer, ReferralId id, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new RefusedException("REF-011", MOST_DAYS);
        }
        steps.by(viewer, unread(id), "ask_time", null, Map.of("asked", Integer.toString(days)));
    }

    @Transactional
    public void question(Viewer viewer, ReferralId id) {
        steps.by(viewer, unread(id), "ask_clarification", null, Map.of());
    }

    /** It answers nothing: all stands as before it came, and the clock goes on. */
    @Transactional
    public void message(Viewer viewer, ReferralId id) {
        Referral referral = unread(id);
        steps.back(id, steps.actor(viewer, referral), "file_reply", before(referral), Map.of());
    }

    private Referral unread(ReferralId id) {
        Referral referral = referrals.hold(id);
        if (!referral.unread()) {
            throw new RefusedException("REF-030");
        }
        return referral;
    }

    /** Whoever writes has received it. */
    private ReferralState before(Referral referral) {
        ReferralState before = timeline.of(referral.id().value()).reversed().stream()
                .filter(entry -> entry.changesState() && entry.to().equals(ReferralState.ANSWERED.code()))
                .findFirst()
                .map(Entry::from)
                .map(ReferralState::of)
                .orElse(ReferralState.RECEIVED);
        return before == ReferralState.SENT || before == ReferralState.DELIVERY_FAILED
                ? ReferralState.RECEIVED
                : before;
    }
}
