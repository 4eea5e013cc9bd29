package org.mahalla.problems.duplicates;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mahalla.shared.CompactId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * By what a browser is known again when it says “I see it too” or that something is not solved: a random mark of ours, given at that moment and not
 * before. Only its keyed hash is kept.
 */
public final class VisitorMark {
    private static final String NAME = "mahalla-seen";
    private static final Pattern MARK = Pattern.compile("[a-z0-9]{26}");
    private static final Duration LIFE = Duration.ofDays(400);
    private static final SecureRandom RANDOM = new SecureRandom();

    private VisitorMark() {}

    public static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> MARK.matcher(value).matches())
                        .findFirst();
    }

    /** The browser's mark, given now if it has none. */
    public static String readOrGive(HttpServletRequest request, HttpServletResponse response) {
        return read(request).orElseGet(() -> {
            String mark = CompactId.encode(new UUID(RANDOM.nextLong(), RANDOM.nextLong()));
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(NAME, mark)
                            .path("/")
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .maxAge(LIFE)
                            .build()
                            .toString());
            return mark;
        });
    }
}
