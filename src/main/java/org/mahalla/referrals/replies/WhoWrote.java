package org.mahalla.referrals.replies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.Contact;
import org.mahalla.agencies.Contacts;
import org.mahalla.referrals.answering.OfficialLinks;
import org.mahalla.referrals.mail.MailReply;
import org.mahalla.referrals.mail.OwnThread;
import org.mahalla.referrals.stages.Referral;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may answer a referral by e-mail: an address of an agency that has it or had it, and whoever answers a message of ours
 * whose link is still open. An address can be forged; that is one reason why a person reads each reply before it counts.
 */
@Component
class WhoWrote {
    private final Contacts contacts;
    private final OfficialLinks links;
    private final OwnThread thread;
    private final JdbcClient jdbc;
    private final Clock clock;

    WhoWrote(Contacts contacts, OfficialLinks links, OwnThread thread, JdbcClient jdbc, Clock clock) {
        this.contacts = contacts;
        this.links = links;
        this.thread = thread;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The writer’s offices, as far as the agencies know the address. */
    List<Contact> offices(String from) {
        return from.isEmpty() ? List.of() : contacts.byAddress(Channel.EMAIL, from);
    }

    /** The office of an agency that has or had the referral. */
    Optional<Contact> office(String from, Referral referral) {
        Set<AgencyId> asked = asked(referral);
        return offices(from).stream()
                .filter(office -> asked.contains(office.agency()))
                .findFirst();
    }

    /** Whether the message answers one of ours about the referral. */
    boolean holdsOurs(MailReply mail, Referral referral) {
        LocalDate today = LocalDate.now(clock);
        return thread.answers(
                mail.threadIds(),
                links.of(referral.id()).stream()
                        .filter(link -> link.opens(today))
                        .map(OfficialLinks.Known::mark)
                        .toList());
    }

    private Set<AgencyId> asked(Referral referral) {
        Set<AgencyId> asked = new HashSet<>(Set.of(referral.agency()));
        asked.add(referral.holder());
        jdbc.sql("select to_agency from referrals.climb where territory_id = ? and referral_id = ?")
                .params(referral.id().territory().value(), referral.id().value())
                .query(UUID.class)
                .list()
                .forEach(id -> asked.add(new AgencyId(id)));
        return asked;
    }
}
