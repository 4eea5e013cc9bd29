package org.mahalla.problems.reach;

import java.time.Clock;
import java.time.LocalDate;
import org.mahalla.shared.Contact;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Phones and e-mails that asked for no more notices. Whoever sends news to people leaves these out; one-time codes, which
 * somebody has just asked for, still go.
 */
@Component
public class StoppedNotices {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    StoppedNotices(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** The keyed hash under which a contact stands in the tables of this module. */
    public byte[] hash(Contact contact) {
        return switch (contact) {
            case PhoneNumber phone -> sealer.hash("phone", phone.value());
            case EmailAddress email -> sealer.hash("email", email.value());
        };
    }

    public boolean has(Contact contact) {
        return jdbc.sql("select exists (select 1 from problems.stopped where contact_hash = ?)")
                .param(hash(contact))
                .query(Boolean.class)
                .single();
    }

    public void stop(Contact contact) {
        jdbc.sql("insert into problems.stopped (contact_hash, stopped_on) values (?, ?) on conflict do nothing")
                .params(hash(contact), LocalDate.now(clock))
                .update();
    }

    /** Takes the wish back, when the holder of the contact chooses notices anew. */
    public void resume(Contact contact) {
        jdbc.sql("delete from problems.stopped where contact_hash = ?")
                .param(hash(contact))
                .update();
    }
}
