package org.mahalla.referrals.replies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.stages.DeskReferrals;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does with a message that waits: attaches it to the referral that it is about, or sets it aside with a reason,
 * which can be taken back. For who handles referrals at its place, or anywhere while it has none. Refuses what somebody else
 * has dealt with meanwhile (REF-032) and a referral that was never sent (REF-033).
 */
@Component
class SettleMail {
    private final Mails mails;
    private final Referrals referrals;
    private final DeskReferrals desk;
    private final JoinMail join;
    private final WhoWrote who;
    private final TakeReferralStep steps;
    private final ReadReply reading;
    private final Timeline timeline;
    private final Trail trail;

    SettleMail(
            Mails mails,
            Referrals referrals,
            DeskReferrals desk,
            JoinMail join,
            WhoWrote who,
            TakeReferralStep steps,
            ReadReply reading,
            Timeline timeline,
            Trail trail) {
        this.mails = mails;
        this.referrals = referrals;
        this.desk = desk;
        this.join = join;
        this.who = who;
        this.steps = steps;
        this.reading = reading;
        this.timeline = timeline;
        this.trail = trail;
    }

    /** For a person to read; leaves a line in the trail, because it holds the writer’s address. */
    @Transactional
    Mail read(Viewer viewer, MailId id) {
        Mail mail = mails.find(id).filter(one -> may(viewer, one)).orElseThrow(NotFoundException::new);
        if (!mail.erased()) {
            String address = "/desk/referrals/mail/" + id.text();
            if (mail.place() == null) {
                trail.record(viewer, Trail.Event.PERSONAL_DATA_READ, address, "a message by e-mail");
            } else {
                trail.record(viewer, Trail.Event.PERSONAL_DATA_READ, address, mail.place(), "a message by e-mail");
            }
        }
        return mail;
    }

    @Transactional
    Referral attach(Viewer viewer, MailId id, ReferralId to) {
        Mail mail = waiting(viewer, id);
        Referral referral = desk.find(to, viewer, Action.HANDLE_REFERRALS)
                .map(one -> referrals.hold(one.id()))
                .orElseThrow(NotFoundException::new);
        if (referral.number() == 0) {
            throw new RefusedException("REF-033");
        }
        String office =
                who.office(mail.from(), referral).map(one -> one.title().fa()).orElse("");
        join.join(mail, referral, steps.actor(viewer, referral), office);
        return referral;
    }

    @Transactional
    void setAside(Viewer viewer, MailId id, String reason) {
        mails.setAside(waiting(viewer, id).id(), reason, account(viewer));
    }

    /**
     * Takes a message off the referral that it was attached to by mistake: its words leave the referral, which stands as it
     * did before, and it waits again. Refused once somebody has said what it answers (REF-045).
     */
    @Transactional
    void detach(Viewer viewer, MailId id) {
        Mail mail = mails.hold(id).filter(one -> may(viewer, one)).orElseThrow(NotFoundException::new);
        if (mail.state() != MailState.JOINED || mail.referral() == null || mail.erased()) {
            throw new RefusedException("REF-032");
        }
        Referral referral = referrals.hold(mail.referral());
        List<Entry> story = timeline.of(referral.id().value());
        Entry last = story.getLast();
        Entry came = story.stream()
                .filter(entry -> id.text().equals(entry.facts().get("mail")))
                .reduce((one, next) -> next)
                .orElseThrow(() -> new RefusedException("REF-032"));
        if (came.changesState() && !(referral.unread() && last.seq() == came.seq())) {
            throw new RefusedException("REF-045");
        }
        if (came.changesState()) {
            reading.message(viewer, referral.id());
        }
        timeline.erase(referral.id().value(), List.of(came.seq()));
        mails.takeUp(id);
    }

    @Transactional
    void takeUp(Viewer viewer, MailId id) {
        Mail mail = mails.hold(id).filter(one -> may(viewer, one)).orElseThrow(NotFoundException::new);
        if (mail.state() != MailState.ASIDE) {
            throw new RefusedException("REF-032");
        }
        mails.takeUp(id);
    }

    private Mail waiting(Viewer viewer, MailId id) {
        Mail mail = mails.hold(id).filter(one -> may(viewer, one)).orElseThrow(NotFoundException::new);
        if (mail.state() != MailState.WAITING) {
            throw new RefusedException("REF-032");
        }
        return mail;
    }

    private boolean may(Viewer viewer, Mail mail) {
        return mail.referral() == null
                ? viewer.mayAnywhere(Action.HANDLE_REFERRALS)
                : desk.find(mail.referral(), viewer, Action.HANDLE_REFERRALS).isPresent();
    }

    private static @Nullable UUID account(Viewer viewer) {
        return Optional.of(viewer)
                .flatMap(Viewer::accountId)
                .map(AccountId::value)
                .orElse(null);
    }
}
