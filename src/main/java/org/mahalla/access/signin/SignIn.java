package org.mahalla.access.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mahalla.access.AccountId;
import org.mahalla.access.Address;
import org.mahalla.access.BackupCodes;
import org.mahalla.access.Throttle;
import org.mahalla.access.Throttle.Purpose;
import org.mahalla.access.Trail;
import org.mahalla.access.UserNames;
import org.mahalla.access.Viewer;
import org.mahalla.access.secrets.Authenticator;
import org.mahalla.access.secrets.Passwords;
import org.mahalla.access.sessions.Sessions;
import org.mahalla.shared.Contact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets somebody in. A wrong name, a wrong password, a wrong or used code and a disabled account get the same answer after
 * the same work.
 */
@Component
class SignIn {
    private final Candidates candidates;
    private final Passwords passwords;
    private final BackupCodes backupCodes;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final Throttle throttle;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignIn(
            Candidates candidates,
            Passwords passwords,
            BackupCodes backupCodes,
            Sessions sessions,
            KnownDevices devices,
            Throttle throttle,
            Trail trail,
            Clock clock,
            TransactionTemplate transaction) {
        this.candidates = candidates;
        this.passwords = passwords;
        this.backupCodes = backupCodes;
        this.sessions = sessions;
        this.devices = devices;
        this.throttle = throttle;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Where a try comes from: the address, the mark a device brought, the browser's family. */
    record Origin(Address address, Optional<String> device, String agent) {}

    /** Who is in, with the texts of the session's and the device's cookies. */
    record Entered(AccountId account, String session, String device, boolean passwordIsGiven) {}

    /** By user name or contact, password and, where the account has an authenticator, its code or a backup code. */
    Optional<Entered> withPassword(String name, String password, String code, boolean remembered, Origin from) {
        throttle.countOrRefuse(Purpose.SIGN_IN, from.address());
        Optional<Candidate> candidate = candidates.find(name);
        String subject = candidate.map(found -> found.id().text()).orElseGet(() -> UserNames.key(name));
        Optional<String> device = candidate.flatMap(found -> devices.known(from.device(), found.id()));
        String here = subject + " " + device.orElseGet(() -> from.address().network());
        throttle.refuseAfterTooMany(Purpose.SIGN_IN_HERE, here);
        if (device.isEmpty()) {
            throttle.refuseAfterTooMany(Purpose.SIGN_IN_ACCOUNT, subject);
        }
        boolean right = passwords.matches(
                password, candidate.map(Candidate::passwordHash).orElse(null));
        Optional<Candidate> proved = candidate.filter(found -> right && !found.disabled() && isRightCode(found, code));
        if (proved.isEmpty()) {
            throttle.count(Purpose.SIGN_IN_HERE, here);
            if (device.isEmpty()) {
                throttle.count(Purpose.SIGN_IN_ACCOUNT, subject);
            }
            trail.record(
                    Viewer.anonymous(),
                    Trail.Event.SIGN_IN_FAILED,
                    candidate.map(found -> found.id().text()).orElse("-"),
                    "");
            return Optional.empty();
        }
        boolean secondFactor = proved.get().authenticatorSecret() != null;
        String how = secondFactor && BackupCodes.looksLikeOne(code) ? "backup code" : "password";
        return Optional.of(enter(proved.get(), "password", how, secondFactor, remembered, from));
    }

    /** By a phone or e-mail that was just proved; empty where no account that may come in has it. */
    Optional<Entered> withContact(Contact contact, boolean remembered, Origin from) {
        return candidates
                .find(contact)
                .filter(found -> !found.disabled())
                .map(found -> enter(found, "code", "code", false, remembered, from));
    }

    private boolean isRightCode(Candidate candidate, String code) {
        if (candidate.authenticatorSecret() == null) {
            return true;
        }
        if (BackupCodes.looksLikeOne(code)) {
            return backupCodes.use(candidate.id(), code);
        }
        OptionalLong step =
                Authenticator.accept(candidate.authenticatorSecret(), code, clock.instant(), candidate.lastStep());
        return step.isPresent() && candidates.take(candidate.id(), step.getAsLong());
    }

    private Entered enter(
            Candidate candidate, String way, String how, boolean secondFactor, boolean remembered, Origin from) {
        return transaction.execute(status -> {
            AccountId account = candidate.id();
            candidates.seen(account);
            String session = sessions.start(account, way, secondFactor, remembered, from.agent());
            Viewer viewer = Viewer.account(account, "", List.of(), LocalDate.now(clock));
            trail.record(viewer, Trail.Event.SIGNED_IN, account.text(), how);
            return new Entered(account, session, devices.mark(account), candidate.passwordIsGiven());
        });
    }
}
