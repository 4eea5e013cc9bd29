package org.mahalla.access;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.secrets.PasswordPolicy;
import org.mahalla.access.secrets.Passwords;
import org.mahalla.shared.Contact;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TerritoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an account. Refuses with ACC-001 a user name, phone or e-mail that is taken, ACC-002 a user name of mixed scripts
 * or odd signs, ACC-003 a missing name, ACC-004 a phone or e-mail that is none, ACC-005 neither password nor contact,
 * ACC-021 and ACC-022 a weak password, ACC-010 who may not manage people anywhere.
 */
@Component
public class CreateAccount {
    private static final TerritoryId NOWHERE = new TerritoryId(0);

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Passwords passwords;
    private final IdMaker ids;
    private final Clock clock;
    private final Trail trail;

    CreateAccount(JdbcClient jdbc, Sealer sealer, Passwords passwords, IdMaker ids, Clock clock, Trail trail) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public AccountId create(Viewer by, NewAccount account) {
        if (!by.mayAnywhere(Action.MANAGE_PEOPLE)) {
            throw new RefusedException("ACC-010");
        }
        Checked checked = check(account);
        String hash = account.password() == null ? null : passwords.hash(account.password());
        AccountId id = new AccountId(ids.next(NOWHERE));
        try {
            insert(id, account, checked, hash);
        } catch (DuplicateKeyException e) {
            throw new RefusedException("ACC-001");
        }
        trail.record(by, Trail.Event.ACCOUNT_MADE, id.text(), "");
        return id;
    }

    /** The refusals of {@link #create} without making anything, for a dry run. */
    public void verify(NewAccount account) {
        Checked checked = check(account);
        boolean taken = jdbc.sql("""
                        select count(*) from access.account
                        where user_name_key = :key or phone_hash = :phone or email_hash = :email
                        """)
                        .param("key", UserNames.key(checked.userName()))
                        .param("phone", hash("phone", checked.phone()), Types.BINARY)
                        .param("email", hash("email", checked.email()), Types.BINARY)
                        .query(Integer.class)
                        .single()
                > 0;
        if (taken) {
            throw new RefusedException("ACC-001");
        }
    }

    private static Checked check(NewAccount account) {
        String userName = UserNames.parse(account.userName()).get();
        String name = PersianText.line(account.displayName());
        if (name.isEmpty() || name.length() > 80) {
            throw new RefusedException("ACC-003");
        }
        Contact phone = contact(account.phone(), PhoneNumber.class);
        Contact email = contact(account.email(), EmailAddress.class);
        if (account.password() == null && phone == null && email == null) {
            throw new RefusedException("ACC-005");
        }
        Optional.ofNullable(account.password())
                .flatMap(password -> PasswordPolicy.refusal(password, userName))
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
        return new Checked(userName, name, phone, email);
    }

    private static @Nullable Contact contact(@Nullable String typed, Class<? extends Contact> kind) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Contact.parse(typed).filter(kind::isInstance).orElseThrow(() -> new RefusedException("ACC-004"));
    }

    private void insert(AccountId id, NewAccount account, Checked checked, @Nullable String passwordHash) {
        jdbc.sql("""
                insert into access.account (account_id, user_name, user_name_key, display_name_sealed, password_hash,
                    password_is_given, phone_sealed, phone_hash, email_sealed, email_hash, language, made_on)
                values (:id, :name, :key, :display, :hash, :given, :phone, :phoneHash, :email, :emailHash, :language,
                    :today)
                """)
                .param("id", id.value())
                .param("name", checked.userName())
                .param("key", UserNames.key(checked.userName()))
                .param("display", sealer.seal(checked.displayName()))
                .param("hash", passwordHash)
                .param("given", account.passwordIsGiven())
                .param("phone", seal(checked.phone()), Types.BINARY)
                .param("phoneHash", hash("phone", checked.phone()), Types.BINARY)
                .param("email", seal(checked.email()), Types.BINARY)
                .param("emailHash", hash("email", checked.email()), Types.BINARY)
                .param("language", account.language().code())
                .param("today", LocalDate.now(clock))
                .update();
    }

    private byte @Nullable [] seal(@Nullable Contact contact) {
        return contact == null ? null : sealer.seal(contact.value());
    }

    private byte @Nullable [] hash(String kind, @Nullable Contact contact) {
        return contact == null ? null : sealer.hash("account " + kind, contact.value());
    }

    private record Checked(
            String userName,
            String displayName,
            @Nullable Contact phone,
            @Nullable Contact email) {}
}
