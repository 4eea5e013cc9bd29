package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A public page weighs little, even for a browser that has never been here. */
@JourneyTest
class FirstViewTests {
    private static final long MOST_BYTES = 60 * 1024;
    private static final int MOST_REQUESTS = 6;
    private final World world;
    private final Routes routes;

    @Autowired
    FirstViewTests(World world, Routes routes) {
        this.world = world;
        this.routes = routes;
    }

    @Test
    void everyPublicPageIsLight() throws Exception {
        Crawl crawl =
                Crawl.from(List.of("/", "/track", "/report", "/neighbourhoods", "/sign-in"), world.uri(), routes, null);
        List<String> heavy = new ArrayList<>();
        List<String> firsts = crawl.found().values().stream()
                .flatMap(paths -> paths.stream().limit(1))
                .filter(crawl.pages()::containsKey)
                .toList();
        for (String path : firsts) {
            try (Visitor visitor = Visitor.atTheDesk(world)) {
                AtomicLong bytes = new AtomicLong();
                CDPSession network = visitor.page().context().newCDPSession(visitor.page());
                network.send("Network.enable");
                network.on(
                        "Network.loadingFinished",
                        done -> bytes.addAndGet(
                                (long) done.get("encodedDataLength").getAsDouble()));
                visitor.open(path);
                visitor.page().evaluate("() => document.fonts.ready.then(() => true)");
                long asked = visitor.requests().stream()
                        .filter(one -> !one.startsWith("data:"))
                        .count();
                assertThat(bytes.get()).isPositive();
                if (asked > MOST_REQUESTS || bytes.get() > MOST_BYTES) {
                    heavy.add(path + ": " + asked + " requests, " + bytes.get() + " bytes");
                }
            }
        }
        assertThat(heavy).isEmpty();
    }
}
