package org.mahalla.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.mahalla.access.Action;
import org.mahalla.access.ReturnPath;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.access.sessions.OpenSession;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every handler. Without a rule nobody passes. Who is not signed in is sent to sign in; who is and has not
 * the right anywhere gets the same answer as for a page that does not exist.
 */
@Component
class Gate implements HandlerInterceptor {
    static final String SECOND_FACTOR = "/account/authenticator";

    private final Viewers viewers;
    private final Trail trail;

    Gate(Viewers viewers, Trail trail) {
        this.viewers = viewers;
        this.trail = trail;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        AccessRule rule = AccessRule.of(method).orElseThrow(NotFoundException::new);
        Viewer viewer = viewers.of(request);
        return switch (rule) {
            case AccessRule.Everybody() -> open(response, viewer);
            case AccessRule.Needs(Set<Action> anyOf) -> guarded(request, response, viewer, anyOf);
        };
    }

    private static boolean open(HttpServletResponse response, Viewer viewer) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, viewer.signedIn() ? "no-store" : "private, no-cache");
        return true;
    }

    private boolean guarded(HttpServletRequest request, HttpServletResponse response, Viewer viewer, Set<Action> anyOf)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OpenSession session = viewers.session(request);
        if (session == null && viewer.keyId().isEmpty()) {
            return sendToSignIn(request, response);
        }
        if (session != null && viewers.lacksSecondFactor(session) && !anyOf.contains(Action.USE_OWN_ACCOUNT)) {
            response.sendRedirect(ReturnPath.inLanguageOf(request, SECOND_FACTOR));
            return false;
        }
        if (anyOf.stream().noneMatch(viewer::mayAnywhere)) {
            trail.record(viewer, Trail.Event.DENIED, request.getMethod() + " " + request.getRequestURI(), "");
            throw new NotFoundException();
        }
        return true;
    }

    private static boolean sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Viewers.carriesKey(request) || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        String next = request.getMethod().equals("GET") || request.getMethod().equals("HEAD")
                ? "?next=" + URLEncoder.encode(ReturnPath.of(request), StandardCharsets.UTF_8)
                : "";
        response.sendRedirect(ReturnPath.inLanguageOf(request, "/sign-in") + next);
        return false;
    }
}
