package org.mahalla.access.people;

import java.time.Clock;
import java.time.LocalDate;
import org.mahalla.access.AccountId;
import org.mahalla.access.BackupCodes;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.access.secrets.Passwords;
import org.mahalla.access.secrets.Secrets;
import org.mahalla.access.sessions.Sessions;
import org.mahalla.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes and opens an account, takes a lost authenticator off it, gives it a password to begin with. Not found where the
 * account has a role outside the viewer's places.
 */
@Component
class ChangeAccount {
    private final JdbcClient jdbc;
    private final PeopleBoard board;
    private final Sessions sessions;
    private final Passwords passwords;
    private final BackupCodes backupCodes;
    private final Trail trail;
    private final Clock clock;

    ChangeAccount(
            JdbcClient jdbc,
            PeopleBoard board,
            Sessions sessions,
            Passwords passwords,
            BackupCodes backupCodes,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.board = board;
        this.sessions = sessions;
        this.passwords = passwords;
        this.backupCodes = backupCodes;
        this.trail = trail;
        this.clock = clock;
    }

    /** Ends every session at once. */
    @Transactional
    void disable(Viewer by, AccountId account) {
        check(by, account);
        jdbc.sql("update access.account set disabled_on = :today, version = version + 1 where account_id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", account.value())
                .update();
        sessions.endAll(account);
        trail.record(by, Trail.Event.ACCOUNT_DISABLED, account.text(), "");
    }

    @Transactional
    void enable(Viewer by, AccountId account) {
        check(by, account);
        jdbc.sql("update access.account set disabled_on = null, version = version + 1 where account_id = :id")
                .param("id", account.value())
                .update();
        trail.record(by, Trail.Event.ACCOUNT_CHANGED, account.text(), "enabled");
    }

    @Transactional
    void removeAuthenticator(Viewer by, AccountId account) {
        check(by, account);
        jdbc.sql("""
                update access.account
                set totp_secret_sealed = null, totp_proposed_sealed = null, version = version + 1
                where account_id = :id
                """).param("id", account.value()).update();
        backupCodes.remove(account);
        sessions.endAll(account);
        trail.record(by, Trail.Event.ACCOUNT_CHANGED, account.text(), "authenticator removed");
    }

    /** The only sight of the password; its owner has to change it at the first sign-in. */
    @Transactional
    String givePassword(Viewer by, AccountId account) {
        check(by, account);
        String password = Secrets.token().substring(0, 16);
        jdbc.sql("""
                update access.account
                set password_hash = :hash, password_is_given = true, version = version + 1
                where account_id = :id
                """)
                .param("hash", passwords.hash(password))
                .param("id", account.value())
                .update();
        sessions.endAll(account);
        trail.record(by, Trail.Event.ACCOUNT_CHANGED, account.text(), "password given");
        return password;
    }

    private void check(Viewer by, AccountId account) {
        board.get(by, account);
        if (!board.isWholly(by, account)) {
            throw new NotFoundException();
        }
    }
}
