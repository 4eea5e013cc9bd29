package org.mahalla.problems.closing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.mahalla.shared.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What a browser has just answered by a short link, for the next page of that link alone. */
final class SaidCookie {
    private static final String NAME = "mahalla-said";
    private static final Duration LIFE = Duration.ofMinutes(2);

    private SaidCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(Cookie::getValue);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String token, String answer) {
        write(request, response, token, answer, LIFE);
    }

    static void remove(HttpServletRequest request, HttpServletResponse response, String token) {
        write(request, response, token, "", Duration.ZERO);
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, String token, String answer, Duration life) {
        Stream.of(Language.values())
                .map(language -> ResponseCookie.from(name(request), answer)
                        .path(language.prefix() + "/s/" + token)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build())
                .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Secure-" + NAME : NAME;
    }
}
