package org.mahalla.frame;

import jakarta.servlet.ServletRequest;
import org.mahalla.shared.Language;

/** The language of a request, told by the prefix of its path and by nothing else. */
public final class RequestLanguage {
    private static final String ATTRIBUTE = RequestLanguage.class.getName();

    private RequestLanguage() {}

    public static Language of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Language language ? language : Language.FA;
    }

    static void set(ServletRequest request, Language language) {
        request.setAttribute(ATTRIBUTE, language);
    }

    static Language ofPath(String path) {
        String prefix = Language.EN.prefix();
        return path.equals(prefix) || path.startsWith(prefix + "/") ? Language.EN : Language.FA;
    }

    /** The path without the language's prefix. */
    static String stripped(String path) {
        String rest = path.substring(ofPath(path).prefix().length());
        return rest.isEmpty() ? "/" : rest;
    }
}
