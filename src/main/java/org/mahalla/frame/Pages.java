package org.mahalla.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the page of a request. */
@Component
final class Pages {
    static final ZoneId ZONE = ZoneId.of("Asia/Tehran");

    private final Words words;
    private final Assets assets;
    private final InstallationName place;
    private final ObjectProvider<SignedIn> signedIn;
    private final Clock clock;

    Pages(Words words, Assets assets, InstallationName place, ObjectProvider<SignedIn> signedIn, Clock clock) {
        this.words = words;
        this.assets = assets;
        this.place = place;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    Page of(HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        Supplier<@Nullable CsrfToken> csrf = () -> (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return page(language, path(request), csrf, badge(request, language));
    }

    /** A page for what could not be read as a request. */
    Page without(Language language) {
        return page(language, "/", () -> null, null);
    }

    private Page page(Language language, String path, Supplier<@Nullable CsrfToken> csrf, @Nullable StaffBadge badge) {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        return new Page(words.in(language), path, assets, csrf, badge, today, place);
    }

    private @Nullable StaffBadge badge(HttpServletRequest request, Language language) {
        SignedIn people = signedIn.getIfAvailable();
        return people == null ? null : people.badge(request, language);
    }

    private static String path(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR
                && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return ownPath(RequestLanguage.stripped(failed));
        }
        String query = request.getQueryString();
        return ownPath(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** A path that a browser cannot take for another host. */
    private static String ownPath(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0 ? path : "/";
    }
}
