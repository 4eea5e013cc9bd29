package org.mahalla.access.own;

import java.util.Optional;
import org.mahalla.access.AccountId;
import org.mahalla.access.Throttle;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.access.secrets.PasswordPolicy;
import org.mahalla.access.secrets.Passwords;
import org.mahalla.access.sessions.Sessions;
import org.mahalla.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a new password after the old one, where there is one, was given; sign-ins elsewhere end. */
@Component
class ChangePassword {
    private final OwnAccounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Trail trail;

    ChangePassword(OwnAccounts accounts, Passwords passwords, Sessions sessions, Throttle throttle, Trail trail) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.trail = trail;
    }

    /** Empty when done; ACC-023 for a wrong present password, ACC-021 and ACC-022 for a weak new one. */
    @Transactional
    Optional<Refusal> change(Viewer viewer, String present, String next, String sessionToken) {
        AccountId id = viewer.accountId().orElseThrow();
        OwnAccount account = accounts.get(id);
        String subject = id.text() + " own password";
        throttle.refuseAfterTooMany(Throttle.Purpose.SIGN_IN_HERE, subject);
        if (account.passwordHash() != null && !passwords.matches(present, account.passwordHash())) {
            throttle.count(Throttle.Purpose.SIGN_IN_HERE, subject);
            return Optional.of(Refusal.of("ACC-023"));
        }
        Optional<Refusal> weak = PasswordPolicy.refusal(next, account.userName());
        if (weak.isEmpty()) {
            accounts.password(id, passwords.hash(next));
            sessions.endOthers(id, sessionToken);
            trail.record(viewer, Trail.Event.ACCOUNT_CHANGED, id.text(), "password");
        }
        return weak;
    }
}
