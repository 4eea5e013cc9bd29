package org.mahalla.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.TokenFree;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The second lock beside the form's token: a browser says where a request was made (`Sec-Fetch-Site`, else `Origin`), and
 * what was made on another site changes nothing here. Programs with a key are let through. Where there is no token, this
 * is the only lock, and who does not say where from is not let in.
 */
final class SameOriginFilter extends OncePerRequestFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final List<TokenFree> tokenFree;

    SameOriginFilter(List<TokenFree> tokenFree) {
        this.tokenFree = List.copyOf(tokenFree);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HARMLESS.contains(request.getMethod()) || Viewers.carriesKey(request) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean lone = TokenFree.in(tokenFree, request);
        if (site != null) {
            return lone ? site.equalsIgnoreCase("same-origin") : OURS.contains(site.toLowerCase(Locale.ROOT));
        }
        return origin == null ? !lone : names(origin, request.getHeader(HttpHeaders.HOST));
    }

    /** By host and port alone: a proxy may have ended https before us. */
    private static boolean names(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
