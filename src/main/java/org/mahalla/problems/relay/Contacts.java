package org.mahalla.problems.relay;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ReportId;
import org.mahalla.shared.Contact;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sealed addresses of those who reported. Whoever opens them here hands them to a message or to the writer alone. */
@Component
public class Contacts {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    Contacts(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    public Reachable of(ReportId report) {
        return jdbc.sql("""
                        select phone_sealed, email_sealed from problems.contact where territory_id = ? and report_id = ?
                        """)
                .params(report.territory().value(), report.value())
                .query((row, n) -> reachable(row.getBytes(1), row.getBytes(2)))
                .optional()
                .orElse(Reachable.NOT);
    }

    Reachable reachable(byte @Nullable [] phone, byte @Nullable [] email) {
        return new Reachable(
                phone == null ? null : new PhoneNumber(sealer.open(phone)),
                email == null ? null : new EmailAddress(sealer.open(email)));
    }

    /** Takes a proved address in the place of the one of its kind. */
    @Transactional
    public void put(ReportId report, Contact contact) {
        lock(jdbc, report);
        Reachable now = of(report);
        write(
                report,
                switch (contact) {
                    case PhoneNumber phone -> new Reachable(phone, now.email());
                    case EmailAddress email -> new Reachable(now.phone(), email);
                });
    }

    /** Forgets the phone number or the e-mail address. */
    @Transactional
    public void remove(ReportId report, boolean phone) {
        lock(jdbc, report);
        Reachable now = of(report);
        write(report, phone ? new Reachable(null, now.email()) : new Reachable(now.phone(), null));
    }

    private void write(ReportId report, Reachable to) {
        jdbc.sql("delete from problems.contact where territory_id = ? and report_id = ?")
                .params(report.territory().value(), report.value())
                .update();
        if (!to.none()) {
            jdbc.sql("""
                            insert into problems.contact
                                (territory_id, report_id, phone_sealed, phone_hash, email_sealed, email_hash)
                            values (:territory, :report, :phone, :phoneHash, :email, :emailHash)
                            """)
                    .param("territory", report.territory().value())
                    .param("report", report.value())
                    .param("phone", sealed(to.phone()))
                    .param("phoneHash", hash("phone", to.phone()))
                    .param("email", sealed(to.email()))
                    .param("emailHash", hash("email", to.email()))
                    .update();
        }
    }

    private byte @Nullable [] sealed(@Nullable Contact contact) {
        return contact == null ? null : sealer.seal(contact.value());
    }

    private byte @Nullable [] hash(String kind, @Nullable Contact contact) {
        return contact == null ? null : sealer.hash(kind, contact.value());
    }

    /** Holds the report until the end of the transaction, so that nobody erases it meanwhile; not found when it is gone. */
    static void lock(JdbcClient jdbc, ReportId report) {
        boolean gone = jdbc.sql(
                        "select report_id from problems.report where territory_id = ? and report_id = ? for update")
                .params(report.territory().value(), report.value())
                .query(UUID.class)
                .list()
                .isEmpty();
        if (gone) {
            throw new NotFoundException();
        }
    }
}
