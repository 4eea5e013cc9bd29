package org.mahalla.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Address;
import org.mahalla.access.ReturnPath;
import org.mahalla.access.gate.StaffGreeting;
import org.mahalla.access.gate.Viewers;
import org.mahalla.access.sessions.SessionCookie;
import org.mahalla.access.sessions.SessionSettings;
import org.mahalla.access.sessions.Sessions;
import org.springframework.stereotype.Component;

/** What sign-in and sign-out do to the browser: cookies given, taken and changed for new ones, and where to go next. */
@Component
class Door {
    private static final Duration DEVICE_LIFE = Duration.ofDays(180);

    private final Sessions sessions;
    private final SessionSettings settings;
    private final Viewers viewers;
    private final StaffGreeting greeting;

    Door(Sessions sessions, SessionSettings settings, Viewers viewers, StaffGreeting greeting) {
        this.sessions = sessions;
        this.settings = settings;
        this.viewers = viewers;
        this.greeting = greeting;
    }

    SignIn.Origin origin(HttpServletRequest request) {
        return new SignIn.Origin(
                Address.of(request),
                SessionCookie.read(request, SessionCookie.DEVICE),
                Agent.family(request.getHeader("User-Agent")));
    }

    /** Gives the new session; an old one in the same browser ends. */
    String enter(
            SignIn.Entered entered,
            boolean remembered,
            @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        SessionCookie.read(request, SessionCookie.SESSION).ifPresent(sessions::end);
        Duration life = remembered ? settings.remembered() : null;
        SessionCookie.write(request, response, SessionCookie.SESSION, entered.session(), life);
        SessionCookie.write(request, response, SessionCookie.DEVICE, entered.device(), DEVICE_LIFE);
        SessionCookie.remove(request, response, SessionCookie.CHALLENGE);
        if (entered.passwordIsGiven()) {
            return "redirect:/account#change";
        }
        if (viewers.mustSetUpAuthenticator(entered.session())) {
            return "redirect:/account/authenticator";
        }
        String home = viewers.ofSession(entered.session()).map(greeting::home).orElse("/account");
        return "redirect:" + ReturnPath.localOr(next, home);
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request, SessionCookie.SESSION).ifPresent(sessions::end);
        SessionCookie.remove(request, response, SessionCookie.SESSION);
    }
}
