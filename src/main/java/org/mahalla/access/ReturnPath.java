package org.mahalla.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.RequestLanguage;

/** Where to go on after signing in: a path of our own and nothing else, or sign-in would send people to strangers. */
public final class ReturnPath {
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~/?=&%+:,-]{0,300}");

    private ReturnPath() {}

    /** The path and query of the request, without the language's prefix. */
    public static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The path if it is one of our own, else the fallback. */
    public static String localOr(@Nullable String path, String fallback) {
        return path != null && LOCAL.matcher(path).matches() ? path : fallback;
    }

    /** The path in the language the visitor reads. */
    public static String inLanguageOf(HttpServletRequest request, String path) {
        return RequestLanguage.of(request).prefix() + path;
    }
}
