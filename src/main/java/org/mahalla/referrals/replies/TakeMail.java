package org.mahalla.referrals.replies;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Contact;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.referrals.mail.MailReply;
import org.mahalla.referrals.mail.ReferralTokens;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.springframework.stereotype.Component;

/**
 * Decides where a message belongs. It joins a referral by itself only when it names that one alone, comes from an agency that
 * has or had it or answers our own message, and the referral is open; everything else waits for a person. What is about a
 * problem that is hidden by now is not kept at all: nobody but a reviewer may read of it. In the caller’s transaction.
 */
@Component
class TakeMail {
    private final ReferralTokens tokens;
    private final Referrals referrals;
    private final Problems problems;
    private final WhoWrote who;
    private final SeenMails seen;
    private final Mails mails;
    private final JoinMail join;

    TakeMail(
            ReferralTokens tokens,
            Referrals referrals,
            Problems problems,
            WhoWrote who,
            SeenMails seen,
            Mails mails,
            JoinMail join) {
        this.tokens = tokens;
        this.referrals = referrals;
        this.problems = problems;
        this.who = who;
        this.seen = seen;
        this.mails = mails;
        this.join = join;
    }

    void take(MailReply mail) {
        Referral about = mail.token()
                .flatMap(tokens::find)
                .flatMap(referrals::find)
                .map(found -> referrals.hold(found.id()))
                .orElse(null);
        if (about != null && hidden(about)) {
            return;
        }
        Why why = about == null ? nameless(mail) : standing(mail, about);
        MailId id = mails.add(mail, why == null ? Why.FAILED : why, about);
        if (about != null && why == null) {
            join.join(mails.find(id).orElseThrow(), about, TakeReferralStep.OFFICIAL, office(mail, about));
        }
    }

    /** Leaves it to a person because taking it failed. */
    void leave(MailReply mail) {
        mails.add(mail, Why.FAILED, null);
    }

    private boolean hidden(Referral referral) {
        Problem problem = problems.get(referral.problem());
        return problem.sensitive() || problem.aboutCouncil();
    }

    private static Why nameless(MailReply mail) {
        if (mail.cut()) {
            return Why.TOO_LARGE;
        }
        if (mail.kind() == MailReply.Kind.UNREADABLE) {
            return Why.UNREADABLE;
        }
        if (mail.tokens().isEmpty()) {
            return Why.NO_TOKEN;
        }
        return mail.token().isPresent() ? Why.UNKNOWN_TOKEN : Why.TWO_TOKENS;
    }

    /** Why it cannot join by itself; null when it can. */
    private @Nullable Why standing(MailReply mail, Referral referral) {
        if (mail.cut()) {
            return Why.TOO_LARGE;
        }
        boolean holdsOurs = who.holdsOurs(mail, referral);
        boolean known = holdsOurs || who.office(mail.from(), referral).isPresent();
        return switch (mail.kind()) {
            case UNREADABLE -> Why.UNREADABLE;
            case BOUNCE -> holdsOurs ? null : Why.BOUNCE;
            case AUTOMATIC -> known ? null : Why.AUTOMATIC;
            case EMPTY -> known ? Why.EMPTY : foreign(mail);
            case REPLY -> known ? late(mail, referral) : foreign(mail);
        };
    }

    private Why foreign(MailReply mail) {
        return who.offices(mail.from()).isEmpty() ? Why.FOREIGN : Why.OTHER_AGENCY;
    }

    private @Nullable Why late(MailReply mail, Referral referral) {
        if (referral.state().ended()) {
            return Why.ENDED;
        }
        return seen.anotherWithItsId(mail) ? Why.TWICE : null;
    }

    private String office(MailReply mail, Referral referral) {
        Optional<Contact> office = who.office(mail.from(), referral);
        return office.map(one -> one.title().fa()).orElse("");
    }
}
