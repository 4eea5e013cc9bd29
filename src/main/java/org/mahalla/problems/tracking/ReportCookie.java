package org.mahalla.problems.tracking;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.mahalla.shared.Language;
import org.mahalla.shared.TrackingCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Cookies that go with the pages of one report alone, in either language, and that no script reads. */
enum ReportCookie {
    /** Says that the one-time code was shown. */
    PROVED("mahalla-report"),
    /** The challenge of a one-time code while it is being typed. */
    CHALLENGE("mahalla-report-code");

    private final String name;

    ReportCookie(String name) {
        this.name = name;
    }

    Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(full(request)))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    void write(
            HttpServletRequest request, HttpServletResponse response, TrackingCode code, String value, Duration life) {
        Stream.of(Language.values())
                .map(language -> ResponseCookie.from(full(request), value)
                        .path(language.prefix() + "/track/" + code.digits())
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build())
                .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
    }

    void remove(HttpServletRequest request, HttpServletResponse response, TrackingCode code) {
        write(request, response, code, "", Duration.ZERO);
    }

    private String full(HttpServletRequest request) {
        return request.isSecure() ? "__Secure-" + name : name;
    }
}
