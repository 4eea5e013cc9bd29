package org.mahalla.referrals.visits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.Contact;
import org.mahalla.agencies.Contacts;
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

/** Writes to an agency that it is invited, to when and where that was moved, or that it is no longer invited; once each. Who has neither e-mail nor phone is asked by hand. */
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

    void come(Visit visit, List<Problem> seen) {
        tell(visit, "plan", "plan", seen.stream().map(this::heading).collect(Collectors.joining("\n")));
    }

    /**
     * @param before how it stood
     * @param seq of the move, of which there may be several
     */
    void comeThen(Visit visit, Visit before, int seq) {
        tell(visit, "move", "move-" + seq, Dates.full(Language.FA, before.day()), hour(before));
    }

    void stayAway(Visit visit) {
        tell(visit, "call_off", "call_off");
    }

    private void tell(Visit visit, String step, String mark, Object... more) {
        way(visit).ifPresent(contact -> notices.send(notice(visit, contact, mark, text(visit, step, more))));
    }

    private String text(Visit visit, String step, Object... more) {
        Stream<Object> always = Stream.of(
                neighbourhoods.nameOf(visit.neighbourhood(), Language.FA),
                Dates.full(Language.FA, visit.day()),
                hour(visit),
                visit.venue());
        return words.in(Language.FA)
                .t(
                        "referrals.visit.notice." + step,
                        Stream.concat(always, Stream.of(more)).toArray());
    }

    private static String hour(Visit visit) {
        return Digits.in(Language.FA, visit.hour().toString());
    }

    private Notice notice(Visit visit, Contact contact, String mark, String text) {
        String key = PURPOSE + ":" + visit.id().text() + ":" + mark;
        return contact.channel() == Channel.SMS
                ? Notice.sms(key, PURPOSE, new PhoneNumber(contact.address()), Language.FA, text)
                : Notice.email(
                        key,
                        PURPOSE,
                        new EmailAddress(contact.address()),
                        Language.FA,
                        words.in(Language.FA)
                                .t(
                                        "referrals.visit.notice.subject",
                                        neighbourhoods.nameOf(visit.neighbourhood(), Language.FA)),
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
