package org.mahalla.access.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.OptionalLong;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.BackupCodes;
import org.mahalla.access.Throttle;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.access.secrets.Authenticator;
import org.mahalla.access.secrets.QrDrawing;
import org.mahalla.access.sessions.OpenSession;
import org.mahalla.access.sessions.SessionCookie;
import org.mahalla.access.sessions.Sessions;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Setting up the authenticator: a QR code and its text, confirmed by the first code. Backup codes are answered with the
 * page itself and no redirect: they are shown once and kept nowhere.
 */
@Allow(Action.USE_OWN_ACCOUNT)
@Controller
@RequestMapping("/account/authenticator")
final class AuthenticatorController {
    private final OwnAccounts accounts;
    private final BackupCodes backupCodes;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Trail trail;
    private final Clock clock;

    AuthenticatorController(
            OwnAccounts accounts,
            BackupCodes backupCodes,
            Sessions sessions,
            Throttle throttle,
            Trail trail,
            Clock clock) {
        this.accounts = accounts;
        this.backupCodes = backupCodes;
        this.sessions = sessions;
        this.throttle = throttle;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping
    String form(Viewer viewer, Model model) {
        return page(viewer, new FormErrors(), model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        AccountId id = viewer.accountId().orElseThrow();
        OwnAccount account = accounts.get(id);
        String subject = id.text() + " authenticator";
        throttle.refuseAfterTooMany(Throttle.Purpose.SIGN_IN_HERE, subject);
        OptionalLong step = account.proposedSecret() == null
                ? OptionalLong.empty()
                : Authenticator.accept(account.proposedSecret(), code, clock.instant(), account.lastStep());
        if (step.isPresent()) {
            accounts.enrol(id, step.getAsLong());
            SessionCookie.read(request, SessionCookie.SESSION).ifPresent(token -> {
                sessions.strengthen(token);
                sessions.endOthers(id, token);
            });
            trail.record(viewer, Trail.Event.ACCOUNT_CHANGED, id.text(), "authenticator");
            return codes(id, model);
        }
        throttle.count(Throttle.Purpose.SIGN_IN_HERE, subject);
        FormErrors errors = new FormErrors();
        errors.reject("code", "access.authenticator.wrong");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(viewer, errors, model);
    }

    /** New backup codes, for who has just shown the authenticator. */
    @PostMapping("/codes")
    String renewCodes(Viewer viewer, HttpServletRequest request, Model model) {
        AccountId id = viewer.accountId().orElseThrow();
        boolean shown = SessionCookie.read(request, SessionCookie.SESSION)
                .flatMap(sessions::find)
                .filter(OpenSession::secondFactor)
                .isPresent();
        if (!shown || !accounts.get(id).hasAuthenticator()) {
            throw new NotFoundException();
        }
        trail.record(viewer, Trail.Event.ACCOUNT_CHANGED, id.text(), "backup codes");
        return codes(id, model);
    }

    private String codes(AccountId id, Model model) {
        model.addAttribute("codes", backupCodes.renew(id));
        return "access/own/codes";
    }

    private String page(Viewer viewer, FormErrors errors, Model model) {
        AccountId id = viewer.accountId().orElseThrow();
        OwnAccount account = accounts.get(id);
        if (account.hasAuthenticator()) {
            return "redirect:/account";
        }
        String secret = accounts.propose(id);
        model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("qr", QrDrawing.of(Authenticator.address(secret, account.userName())));
        model.addAttribute("errors", errors);
        return "access/own/authenticator";
    }
}
