package org.mahalla.journeys;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Follows links from page to page, a few addresses of every route, as one person. */
final class Crawl {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final int EXAMPLES = 2;

    private final Caller caller;
    private final URI address;
    private final Map<String, List<String>> found = new TreeMap<>();
    private final Map<String, String> pages = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final List<PathPattern> patterns;

    private Crawl(HttpClient client, URI address, Routes routes, @Nullable Cookie session) {
        caller = new Caller(client);
        if (session != null) {
            caller.carrying(session);
        }
        this.address = address;
        patterns = routes.all().stream()
                .filter(Routes.Route::reads)
                .map(route -> PathPatternParser.defaultInstance.parse(route.pattern()))
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .toList();
    }

    /** Every address reached from the starts, which count as reached; only those answered with 200. */
    static Crawl from(Collection<String> starts, URI address, Routes routes, @Nullable Cookie session)
            throws IOException, InterruptedException {
        try (HttpClient client = Caller.client()) {
            Crawl crawl = new Crawl(client, address, routes, session);
            starts.forEach(crawl::meet);
            while (!crawl.waiting.isEmpty()) {
                crawl.visit(crawl.waiting.remove());
            }
            return crawl;
        }
    }

    /** Addresses by route. */
    Map<String, List<String>> found() {
        return found;
    }

    /** Bodies of the HTML pages by address. */
    Map<String, String> pages() {
        return pages;
    }

    private void meet(String path) {
        if (met.add(path)) {
            waiting.add(path);
        }
    }

    private void visit(String path) throws IOException, InterruptedException {
        String pattern = patternOf(path.split("\\?", 2)[0]);
        String kind = (path.startsWith("/en/") || path.equals("/en") ? "en " : "") + pattern;
        List<String> known = found.computeIfAbsent(kind, none -> new ArrayList<>());
        if (pattern == null || pattern.startsWith("/assets") || known.size() >= EXAMPLES) {
            return;
        }
        HttpResponse<String> answer = caller.get(address.resolve(path));
        if (answer.statusCode() != 200) {
            return;
        }
        known.add(path);
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            pages.put(path, answer.body());
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                meet(link.group(1).replace("&amp;", "&"));
            }
        }
    }

    private @Nullable String patternOf(String path) {
        String plain = path.equals("/en") ? "/" : path.startsWith("/en/") ? path.substring(3) : path;
        PathContainer parsed = PathContainer.parsePath(plain);
        return patterns.stream()
                .filter(pattern -> pattern.matches(parsed))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse(null);
    }
}
