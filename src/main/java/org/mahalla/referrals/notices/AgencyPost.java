package org.mahalla.referrals.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.Contact;
import org.mahalla.agencies.Contacts;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.reach.SiteAddress;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.answering.OfficialLinks;
import org.mahalla.referrals.mail.OwnThread;
import org.mahalla.referrals.mail.ReferralToken;
import org.mahalla.referrals.secretariats.Secretariat;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.springframework.stereotype.Component;

/**
 * Writes to agencies about their referrals, each time with a link of its own to answer by: an e-mail in the thread of the
 * referral, which can be answered as well, else an SMS. In the caller’s transaction, once per key.
 */
@Component
class AgencyPost {
    private static final List<Channel> WAYS = List.of(Channel.EMAIL, Channel.SMS);
    private static final String PURPOSE = "referral";

    private final Contacts contacts;
    private final OfficialLinks links;
    private final OwnThread thread;
    private final Secretariats secretariats;
    private final SiteAddress site;
    private final Notices notices;
    private final Words words;

    AgencyPost(
            Contacts contacts,
            OfficialLinks links,
            OwnThread thread,
            Secretariats secretariats,
            SiteAddress site,
            Notices notices,
            Words words) {
        this.contacts = contacts;
        this.links = links;
        this.thread = thread;
        this.secretariats = secretariats;
        this.site = site;
        this.notices = notices;
        this.words = words;
    }

    /**
     * What an agency is to read of its referral.
     *
     * @param key what it answers, among what is written about this referral
     * @param text by the number of the letter; the link is added to it
     */
    record Message(Referral referral, Contact to, String key, Function<String, String> text) {}

    /** The first way that reaches the agency. */
    Optional<Contact> way(AgencyId agency) {
        List<Contact> of = contacts.of(agency);
        return WAYS.stream()
                .flatMap(way -> of.stream().filter(contact -> contact.channel() == way))
                .findFirst();
    }

    /** @param wait after which they are carried; what they tell of may be taken back until then */
    void send(List<Message> messages, Duration wait) {
        Map<String, Secretariat> signs =
                secretariats.all().stream().collect(Collectors.toMap(Secretariat::code, Function.identity()));
        List<ReferralId> about =
                messages.stream().map(message -> message.referral().id()).toList();
        Map<ReferralId, ReferralToken> tokens = thread.tokens(messages.stream()
                .filter(message -> message.to().channel() == Channel.EMAIL)
                .map(message -> message.referral().id())
                .toList());
        List<OfficialLinks.Made> made = links.makeEach(about);
        List<Notice> written = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            String number = Objects.requireNonNull(signs.get(message.referral().secretariat()))
                    .number(message.referral().number());
            written.add(notice(message, number, made.get(i), tokens));
        }
        notices.sendEach(written, wait);
    }

    /** Takes a message back that has not gone yet. */
    void withdraw(ReferralId referral, String key) {
        notices.withdraw(key(referral, key));
    }

    private static String key(ReferralId referral, String key) {
        return PURPOSE + ":" + referral.text() + ":" + key;
    }

    private Notice notice(
            Message message, String number, OfficialLinks.Made made, Map<ReferralId, ReferralToken> tokens) {
        Phrases phrases = words.in(Language.FA);
        Referral referral = message.referral();
        String text = message.text().apply(number) + "\n"
                + phrases.t("referrals.notice.link", site.of(Language.FA, "/official/" + made.token()));
        String key = key(referral.id(), message.key());
        if (message.to().channel() == Channel.SMS) {
            return Notice.sms(key, PURPOSE, new PhoneNumber(message.to().address()), Language.FA, text);
        }
        String subject = phrases.t("referrals.notice.subject", number, referral.subject());
        EmailAddress to = new EmailAddress(message.to().address());
        ReferralToken token = tokens.get(referral.id());
        if (token == null) {
            return Notice.email(key, PURPOSE, to, Language.FA, subject, text);
        }
        OwnThread.Worn worn = thread.wear(token, made.mark());
        return Notice.email(
                        key,
                        PURPOSE,
                        to,
                        Language.FA,
                        worn.subject(subject),
                        worn.text(phrases.t("referrals.notice.above"), text))
                .in(worn.thread());
    }
}
