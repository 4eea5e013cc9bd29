package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page that a link leads to, for a visitor, a manager and an administrator. */
@JourneyTest
class EveryPageTests {
    private static final Pattern STAFF = Pattern.compile("^(/en)?/(desk|admin|account)");
    private final World world;
    private final Routes routes;

    @Autowired
    EveryPageTests(World world, Routes routes) {
        this.world = world;
        this.routes = routes;
    }

    @Test
    void aVisitorCanReadEveryPage() throws Exception {
        List<String> starts = new ArrayList<>(List.of("/", "/track", "/report", "/neighbourhoods", "/sign-in"));
        try (HttpClient client = Caller.client()) {
            Resident sent = new Resident(client, "چراغ سر کوچه خاموش است.").withAPhoto();
            String code = sent.report(world.uri());
            String draft =
                    new Resident(client, "چراغ سر کوچه خاموش است.").withAPhoto().draft(world.uri());
            starts.add("/track/" + code);
            starts.add("/report/" + sent.draft(world.uri()) + "/received");
            Stream.of("/where", "/what", "/contact", "/danger", "/outside", "/photos/0.jpg")
                    .forEach(step -> starts.add("/report/" + draft + step));
        }
        readable(starts, null);
    }

    @Test
    void aManagerCanReadEveryPage() throws Exception {
        readable(List.of("/desk", "/account"), world.manager());
    }

    @Test
    void anAdministratorCanReadEveryPage() throws Exception {
        readable(List.of("/admin", "/admin/people", "/admin/places", "/admin/keys", "/account"), world.administrator());
    }

    @Test
    void whatIsRefusedCanBeReadToo() {
        Map<String, List<String>> faults = new TreeMap<>();
        try (Visitor visitor = Visitor.atTheDesk(world)) {
            for (String path : List.of(
                    "/report", "/en/report", "/sign-in", "/en/sign-in", "/sign-in/password", "/en/sign-in/password")) {
                visitor.open(path);
                visitor.page().evaluate("() => document.querySelector('main form[method=post]').submit()");
                visitor.page().waitForSelector(".errs");
                note(faults, path + " refused", Sight.faults(visitor.page(), Sight.WIDTHS));
            }
            for (String path : List.of("/track?code=123", "/en/track?code=123", "/nothing-here", "/en/nothing-here")) {
                visitor.open(path);
                note(faults, path, Sight.faults(visitor.page(), Sight.WIDTHS));
            }
        }
        assertThat(faults.entrySet().stream().map(Sight::told)).isEmpty();
    }

    private void readable(List<String> starts, @Nullable Cookie session) throws Exception {
        Crawl crawl = Crawl.from(starts, world.uri(), routes, session);
        Map<String, List<String>> faults = new TreeMap<>();
        List<String> paths = crawl.pages().keySet().stream()
                .filter(path -> session == null || STAFF.matcher(path).find())
                .toList();
        crawl.pages().forEach((path, body) -> {
            note(faults, path, Markup.faults(body));
            note(faults, path, Markup.untranslated(body));
        });
        try (Visitor visitor = Visitor.atTheDesk(world)) {
            if (session != null) {
                visitor.carrying(session);
            }
            for (String path : paths) {
                visitor.open(path);
                note(
                        faults,
                        path,
                        Sight.faults(visitor.page(), path.startsWith("/en") ? List.of(320, 1440) : Sight.WIDTHS));
            }
        }
        assertThat(faults.entrySet().stream().map(Sight::told)).isEmpty();
        assertThat(paths).hasSizeGreaterThan(session == null ? 20 : 5);
    }

    private static void note(Map<String, List<String>> faults, String page, List<String> found) {
        if (!found.isEmpty()) {
            faults.computeIfAbsent(page, none -> new ArrayList<>()).addAll(found);
        }
    }
}
