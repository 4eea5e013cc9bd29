package org.mahalla.referrals.visits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.Contact;
import org.mahalla.agencies.Contacts;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Dates;
import org.mahalla.shared.Digits;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.springframework.stereotype.Component;

/** Writes to an agency that it is invited, or is no longer; once each. Who has neither e-mail nor phone is asked by hand. */
@Component
class InviteAgency {
    private static final String PURPOSE = "visit";
    private static final List<Channel> WAYS = List.of(Channel.EMAIL, Channel.SMS);

    private final Contacts contacts;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;
    private final Notices notices;
    private final Words words;

    InviteAgency(Contacts contacts, Neighbourhoods neighbourhoods, Topics topics, Notices notices, Words words) {
        this.contacts = contacts;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
        this.notices = notices;
        this.words = words;
    }

    /** Whether it can be reached by the system. */
    boolean reaches(Visit visit) {
        return way(visit).isPresent();
    }

    void tell(Visit visit, String step, List<Problem> seen) {
        way(visit).ifPresent(contact -> notices.send(notice(visit, step, seen, contact)));
    }

    private Notice notice(Visit visit, String step, List<Problem> seen, Contact contact) {
        Phrases phrases = words.in(Language.FA);
        String place = neighbourhoods.nameOf(visit.neighbourhood(), Language.FA);
        String text = phrases.t(
                "referrals.visit.notice." + step,
                place,
                Dates.full(Language.FA, visit.day()),
                Digits.in(Language.FA, visit.hour().toString()),
                visit.venue(),
                seen.stream().map(this::heading).collect(Collectors.joining("\n")));
        String key = PURPOSE + ":" + visit.id().text() + ":" + step;
        return contact.channel() == Channel.SMS
                ? Notice.sms(key, PURPOSE, new PhoneNumber(contact.address()), Language.FA, text)
                : Notice.email(
                        key,
                        PURPOSE,
                        new EmailAddress(contact.address()),
                        Language.FA,
                        phrases.t("referrals.visit.notice.subject", place),
                        text);
    }

    private String heading(Problem problem) {
        return "\u2013 "
                + (problem.title() == null ? topics.get(problem.topic()).name().in(Language.FA) : problem.title());
    }

    private Optional<Contact> way(Visit visit) {
        List<Contact> of = contacts.of(visit.agency());
        return WAYS.stream()
                .flatMap(way -> of.stream().filter(contact -> contact.channel() == way))
                .findFirst();
    }
}
