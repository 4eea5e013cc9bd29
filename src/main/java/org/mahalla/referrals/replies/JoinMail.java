package org.mahalla.referrals.replies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.photos.Photos;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.springframework.stereotype.Component;

/**
 * Writes a message into the timeline of its referral: a reply as the agency’s words, whose pictures wait for the desk’s look
 * like those of residents; a machine’s answer and a bounce as what they are. In the caller’s transaction.
 */
@Component
class JoinMail {
    private static final String PICTURE = "image/";

    private final Mails mails;
    private final TakeReferralStep steps;
    private final PhotoIntake intake;
    private final Photos photos;
    private final Clock clock;

    JoinMail(Mails mails, TakeReferralStep steps, PhotoIntake intake, Photos photos, Clock clock) {
        this.mails = mails;
        this.steps = steps;
        this.intake = intake;
        this.photos = photos;
        this.clock = clock;
    }

    /** @param office of the writer, never a name; empty where none is known */
    void join(Mail mail, Referral referral, Actor actor, String office) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("mail", mail.id().text());
        facts.put("office", office);
        if (mail.leftOut() > 0) {
            facts.put("left_out", Integer.toString(mail.leftOut()));
        }
        switch (mail.kind()) {
            case AUTOMATIC -> steps.take(referral.id(), machine(actor), "auto_reply", mail.words(), facts);
            case BOUNCE ->
                steps.take(
                        referral.id(),
                        machine(actor),
                        referral.state() == ReferralState.SENT ? "fail_delivery" : "bounce",
                        mail.words(),
                        facts);
            case REPLY, EMPTY, UNREADABLE -> {
                List<Photo> pictures = pictures(mail);
                facts.put("photos", Integer.toString(pictures.size()));
                steps.take(referral.id(), actor, "reply", mail.words(), facts);
                photos.addAnswered(referral.problem(), pictures, LocalDate.now(clock));
            }
        }
        mails.joined(mail.id(), referral, actor.account());
    }

    /** What a machine sent is not said by the agency; an officer who attaches it says so. */
    private static Actor machine(Actor actor) {
        return actor.equals(TakeReferralStep.OFFICIAL) ? Actor.SYSTEM : actor;
    }

    /** A picture that cannot be taken in stays with the message. */
    private List<Photo> pictures(Mail mail) {
        List<Photo> taken = new ArrayList<>();
        for (Mail.File file : mail.files()) {
            if (file.type().startsWith(PICTURE) && !file.asPhoto()) {
                intake.accept(mails.bytes(mail.id(), file)).find().ifPresent(photo -> {
                    taken.add(photo);
                    mails.isPhoto(mail.id(), file);
                });
            }
        }
        return taken;
    }
}
