package org.mahalla.access.own;

import java.util.Optional;
import org.mahalla.access.AccountId;
import org.mahalla.access.secrets.Authenticator;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of accounts as their owners change them. */
@Component
class OwnAccounts {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    OwnAccounts(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    OwnAccount get(AccountId id) {
        return jdbc.sql("""
                        select user_name, password_hash, password_is_given, totp_secret_sealed is not null as enrolled,
                            totp_proposed_sealed, totp_last_step
                        from access.account where account_id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new OwnAccount(
                        row.getString("user_name"),
                        row.getString("password_hash"),
                        row.getBoolean("password_is_given"),
                        row.getBoolean("enrolled"),
                        Optional.ofNullable(row.getBytes("totp_proposed_sealed"))
                                .map(sealer::open)
                                .orElse(null),
                        row.getLong("totp_last_step")))
                .single();
    }

    void password(AccountId id, String hash) {
        jdbc.sql("""
                update access.account
                set password_hash = :hash, password_is_given = false, version = version + 1
                where account_id = :id
                """).param("hash", hash).param("id", id.value()).update();
    }

    /** A secret to be confirmed by a code; the same one until then, so that going back does no harm. */
    String propose(AccountId id) {
        String secret = Authenticator.newSecret();
        jdbc.sql("""
                update access.account set totp_proposed_sealed = :secret
                where account_id = :id and totp_proposed_sealed is null and totp_secret_sealed is null
                """)
                .param("secret", sealer.seal(secret))
                .param("id", id.value())
                .update();
        return Optional.ofNullable(get(id).proposedSecret()).orElse(secret);
    }

    /** Makes the proposed secret the account's own; the code that proved it is used up. */
    void enrol(AccountId id, long step) {
        jdbc.sql("""
                update access.account
                set totp_secret_sealed = totp_proposed_sealed, totp_proposed_sealed = null, totp_last_step = :step,
                    version = version + 1
                where account_id = :id and totp_proposed_sealed is not null
                """).param("step", step).param("id", id.value()).update();
    }
}
