package org.mahalla.referrals.notices;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.Contact;
import org.mahalla.agencies.Contacts;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.reach.SiteAddress;
import org.mahalla.referrals.ReferralMoved;
import org.mahalla.referrals.answering.OfficialLinks;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.shared.Dates;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever has a referral what the desk or the clock did, with a link of their own to answer by: by e-mail, else by SMS.
 * An agency that has neither is written to on paper. In the transaction of the step, once for each.
 */
@Component
class TellAgency {
    private static final Set<String> TOLD = Set.of(
            "send",
            "clarify",
            "grant_time",
            "refuse_time",
            "accept",
            "return",
            "extend",
            "remind",
            "climb",
            "withdraw");

    private static final List<Channel> WAYS = List.of(Channel.EMAIL, Channel.SMS);
    private static final String PURPOSE = "referral";

    private final Referrals referrals;
    private final Contacts contacts;
    private final OfficialLinks links;
    private final Secretariats secretariats;
    private final SiteAddress site;
    private final Notices notices;
    private final Words words;

    TellAgency(
            Referrals referrals,
            Contacts contacts,
            OfficialLinks links,
            Secretariats secretariats,
            SiteAddress site,
            Notices notices,
            Words words) {
        this.referrals = referrals;
        this.contacts = contacts;
        this.links = links;
        this.secretariats = secretariats;
        this.site = site;
        this.notices = notices;
        this.words = words;
    }

    @EventListener
    void moved(ReferralMoved fact) {
        if (TOLD.contains(fact.step()) && !fact.from().equals("draft")
                || fact.step().equals("send")) {
            Referral referral = referrals.get(fact.referral());
            contact(referral).ifPresent(contact -> tell(referral, fact, contact));
        }
    }

    private Optional<Contact> contact(Referral referral) {
        List<Contact> known = contacts.of(referral.holder());
        return WAYS.stream()
                .flatMap(way -> known.stream().filter(contact -> contact.channel() == way))
                .findFirst();
    }

    private void tell(Referral referral, ReferralMoved fact, Contact contact) {
        Phrases phrases = words.in(Language.FA);
        String number = secretariats.find(referral.secretariat()).orElseThrow().number(referral.number());
        String link =
                site.of(Language.FA, "/official/" + links.make(referral.id()).token());
        String due = referral.dueOn() == null
                ? ""
                : phrases.t("referrals.notice.due", Dates.full(Language.FA, referral.dueOn()));
        String text = phrases.t("referrals.notice." + fact.step(), number, referral.subject()) + due + "\n"
                + phrases.t("referrals.notice.link", link);
        String key = PURPOSE + ":" + referral.id().text() + ":" + fact.seq();
        notices.send(
                contact.channel() == Channel.EMAIL
                        ? Notice.email(
                                key,
                                PURPOSE,
                                new EmailAddress(contact.address()),
                                Language.FA,
                                phrases.t("referrals.notice.subject", number, referral.subject()),
                                text)
                        : Notice.sms(key, PURPOSE, new PhoneNumber(contact.address()), Language.FA, text));
    }
}
