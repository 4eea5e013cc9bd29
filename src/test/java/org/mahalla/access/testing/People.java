package org.mahalla.access.testing;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.mahalla.access.AccountId;
import org.mahalla.access.CreateAccount;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.NewAccount;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.sessions.Sessions;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** Makes people with roles and signs them in, for tests that go through the web. */
@Component
public final class People {
    public static final String PASSWORD = "یک جملهٔ خوب و دراز ۱۴";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final CreateAccount createAccount;
    private final GrantRole grantRole;
    private final Sessions sessions;
    private final Clock clock;

    People(CreateAccount createAccount, GrantRole grantRole, Sessions sessions, Clock clock) {
        this.createAccount = createAccount;
        this.grantRole = grantRole;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Somebody new with the role over the place for a year, whose password is {@link #PASSWORD}. */
    public AccountId with(Role role, String path) {
        AccountId account = nobody();
        LocalDate today = LocalDate.now(clock);
        grantRole.grant(
                Viewer.operator(), account, new Grant(role, new PlacePath(path), today, today.plusYears(1)), "test");
        return account;
    }

    /** Somebody new without any role. */
    public AccountId nobody() {
        return createAccount.create(
                Viewer.operator(), new NewAccount(nextName(), "کسی", PASSWORD, null, null, Language.FA));
    }

    public static String nextName() {
        return "person" + COUNT.incrementAndGet();
    }

    /** The cookie of a session with both factors. */
    public Cookie signIn(AccountId account) {
        return new Cookie("mahalla", sessions.start(account, "password", true, false, "Test"));
    }

    /** The cookie of somebody new with the role over the place. */
    public Cookie signIn(Role role, String path) {
        return signIn(with(role, path));
    }

    /** A viewer without any row in the database. */
    public static Viewer viewer(Role role, String path) {
        LocalDate today = LocalDate.of(2026, 11, 22);
        Grant grant = new Grant(role, new PlacePath(path), today, today);
        return Viewer.account(new AccountId(new java.util.UUID(1, 2)), "کسی", List.of(grant), today);
    }
}
