package org.mahalla.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;

/**
 * A path whose requests need no form token, because a script sends them long after its page was fetched; a module
 * declares its own as a bean. In its stead the browser itself must say that the request comes from a page of ours.
 */
public record TokenFree(String path) {
    public static boolean in(Collection<TokenFree> paths, HttpServletRequest request) {
        return paths.stream().anyMatch(free -> free.path().equals(request.getRequestURI()));
    }
}
