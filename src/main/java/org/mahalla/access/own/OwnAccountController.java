package org.mahalla.access.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.BackupCodes;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.access.sessions.OpenSession;
import org.mahalla.access.sessions.SessionCookie;
import org.mahalla.access.sessions.Sessions;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own roles, password and sign-ins. */
@Allow(Action.USE_OWN_ACCOUNT)
@Controller
@RequestMapping("/account")
final class OwnAccountController {
    private final OwnAccounts accounts;
    private final ChangePassword changePassword;
    private final Sessions sessions;
    private final OwnRoles roles;
    private final BackupCodes backupCodes;
    private final Trail trail;
    private final Clock clock;

    OwnAccountController(
            OwnAccounts accounts,
            ChangePassword changePassword,
            Sessions sessions,
            OwnRoles roles,
            BackupCodes backupCodes,
            Trail trail,
            Clock clock) {
        this.accounts = accounts;
        this.changePassword = changePassword;
        this.sessions = sessions;
        this.roles = roles;
        this.backupCodes = backupCodes;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping
    String show(Viewer viewer, HttpServletRequest request, Model model) {
        return page(viewer, request, new FormErrors(), model);
    }

    @PostMapping("/password")
    String changePassword(
            Viewer viewer,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Refusal> refusal = changePassword.change(viewer, present, password, token(request));
        if (refusal.isEmpty()) {
            return "redirect:/account?changed";
        }
        FormErrors errors = new FormErrors();
        String field = refusal.get().code().equals("ACC-023") ? "present" : "password";
        errors.reject(
                field,
                "refusal." + refusal.get().code(),
                refusal.get().parameters().toArray());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(viewer, request, errors, model);
    }

    @PostMapping("/sessions/end")
    String endSession(Viewer viewer, @RequestParam(defaultValue = "") String handle, HttpServletRequest request) {
        AccountId id = viewer.accountId().orElseThrow();
        if (handle.isEmpty()) {
            sessions.endOthers(id, token(request));
        } else {
            sessions.end(id, handle);
        }
        trail.record(viewer, Trail.Event.SESSIONS_ENDED, id.text(), handle.isEmpty() ? "others" : "one");
        return "redirect:/account";
    }

    private String page(Viewer viewer, HttpServletRequest request, FormErrors errors, Model model) {
        AccountId id = viewer.accountId().orElseThrow();
        OwnAccount account = accounts.get(id);
        Optional<OpenSession> session = sessions.find(token(request));
        String here = session.map(OpenSession::handle).orElse("");
        List<SessionRow> rows =
                sessions.list(id).stream().map(open -> row(open, here)).toList();
        model.addAttribute("userName", account.userName());
        model.addAttribute("name", viewer.displayName());
        model.addAttribute("roles", roles.of(viewer, request));
        model.addAttribute("hasPassword", account.passwordHash() != null);
        model.addAttribute("passwordIsGiven", account.passwordIsGiven());
        model.addAttribute("hasAuthenticator", account.hasAuthenticator());
        model.addAttribute("backupCodes", account.hasAuthenticator() ? backupCodes.left(id) : 0);
        model.addAttribute("mayRenew", session.filter(OpenSession::secondFactor).isPresent());
        model.addAttribute("changed", request.getParameter("changed") != null);
        model.addAttribute("sessions", rows);
        model.addAttribute("errors", errors);
        return "access/own/account";
    }

    private SessionRow row(OpenSession session, String here) {
        return new SessionRow(
                session.handle(),
                session.agent(),
                day(session.createdAt()),
                day(session.seenAt()),
                session.handle().equals(here));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private static String token(HttpServletRequest request) {
        return SessionCookie.read(request, SessionCookie.SESSION).orElse("");
    }
}
