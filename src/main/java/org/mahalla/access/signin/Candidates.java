package org.mahalla.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.UserNames;
import org.mahalla.shared.Contact;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts as sign-in looks them up. */
@Component
class Candidates {
    private static final String SELECT = """
            select account_id, password_hash, password_is_given, totp_secret_sealed, totp_last_step, disabled_on
            from access.account""";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    Candidates(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** By user name in whatever spelling, or by the phone or e-mail of the account. */
    Optional<Candidate> find(String typed) {
        return Contact.parse(typed)
                .flatMap(this::find)
                .or(() -> jdbc.sql(SELECT + " where user_name_key = :key")
                        .param("key", UserNames.key(typed))
                        .query((row, n) -> candidate(row))
                        .optional());
    }

    Optional<Candidate> find(Contact contact) {
        return switch (contact) {
            case PhoneNumber phone -> byHash(" where phone_hash = :hash", "phone", phone);
            case EmailAddress email -> byHash(" where email_hash = :hash", "email", email);
        };
    }

    /** Takes the authenticator's step for this account; false when another request was faster with the same code. */
    boolean take(AccountId account, long step) {
        return jdbc.sql("""
                        update access.account set totp_last_step = :step
                        where account_id = :id and totp_last_step < :step
                        """).param("step", step).param("id", account.value()).update() == 1;
    }

    void seen(AccountId account) {
        jdbc.sql("update access.account set last_seen_on = :today where account_id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", account.value())
                .update();
    }

    private Optional<Candidate> byHash(String where, String kind, Contact contact) {
        return jdbc.sql(SELECT + where)
                .param("hash", sealer.hash("account " + kind, contact.value()))
                .query((row, n) -> candidate(row))
                .optional();
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        byte[] secret = row.getBytes("totp_secret_sealed");
        return new Candidate(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("password_hash"),
                row.getBoolean("password_is_given"),
                secret == null ? null : sealer.open(secret),
                row.getLong("totp_last_step"),
                row.getObject("disabled_on") != null);
    }
}
