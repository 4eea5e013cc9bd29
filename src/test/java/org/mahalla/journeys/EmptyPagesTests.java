package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** On the first day, before any place and any report, every page can be read all the same. */
@JourneyTest
@TestPropertySource(properties = "journeys.town=none")
class EmptyPagesTests {
    private final String address;
    private final Routes routes;
    private final People people;

    @Autowired
    EmptyPagesTests(@Value("${local.server.port}") int port, Routes routes, People people) {
        this.address = "http://127.0.0.1:" + port;
        this.routes = routes;
        this.people = people;
    }

    @Test
    void everyPageCanBeReadBeforeAnythingIsThere() throws Exception {
        var session = people.signIn(Role.ADMINISTRATOR, "ir");
        Crawl crawl = Crawl.from(
                List.of("/", "/report", "/problems", "/neighbourhoods", "/data", "/desk", "/admin", "/admin/people"),
                URI.create(address),
                routes,
                session);
        Map<String, List<String>> faults = new TreeMap<>();
        List<String> firsts = crawl.found().values().stream()
                .flatMap(paths -> paths.stream().limit(1))
                .filter(crawl.pages()::containsKey)
                .toList();
        try (Visitor visitor = Visitor.atTheDesk(address).carrying(session)) {
            for (String path : firsts) {
                visitor.open(path);
                List<String> found = new ArrayList<>(Markup.faults(crawl.pages().getOrDefault(path, "")));
                found.addAll(Sight.faults(visitor.page(), List.of(320, 1440)));
                if (!found.isEmpty()) {
                    faults.put(path, found);
                }
            }
        }
        assertThat(faults.entrySet().stream().map(Sight::told)).isEmpty();
        assertThat(firsts).hasSizeGreaterThan(15);
    }
}
