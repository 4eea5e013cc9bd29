package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.square;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Division;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Reported;
import org.mahalla.shared.IdMaker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk's list, problem after problem by keys with each beside it; and without a script by its address. */
@JourneyTest
class ReadingTheListTests {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final World world;
    private final Problems problems;
    private final Reported reported;
    private final Topics topics;
    private final Clock clock;
    private final Registered registered;

    @Autowired
    ReadingTheListTests(
            World world,
            Problems problems,
            TakeStep steps,
            Topics topics,
            IdMaker ids,
            JdbcClient jdbc,
            Clock clock,
            PlaceStore store,
            Neighbourhoods neighbourhoods,
            Divisions divisions) {
        this.world = world;
        this.problems = problems;
        this.topics = topics;
        this.reported = new Reported(problems, steps, topics, ids, jdbc);
        this.clock = clock;
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
    }

    @Test
    void theKeysMoveOnAndTheProblemBesideFollows() {
        Neighbourhood there = another();
        List<ProblemId> three = three(there);
        try (Visitor manager = Visitor.atTheDesk(world).carrying(world.managerOf(there))) {
            Page page = manager.page();
            String list = "/desk/problems?state=unchecked&sort=oldest&neighbourhood="
                    + there.id().text();
            manager.open(list);
            page.keyboard().press("KeyJ");
            beside(page, three.get(0));
            page.keyboard().press("KeyJ");
            beside(page, three.get(1));
            page.keyboard().press("KeyK");
            beside(page, three.get(0));
            assertThat(page.url()).contains("open=" + three.get(0).text());

            page.waitForNavigation(() -> page.keyboard().press("KeyM"));
            assertThat(problems.get(three.get(0)).state()).isEqualTo(State.VERIFIED);
            beside(page, three.get(1));
            page.keyboard().press("KeyJ");
            beside(page, three.get(2));
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/problems/" + three.get(2).text());

            page.setViewportSize(800, 900);
            manager.open(list);
            page.keyboard().press("KeyJ");
            assertThat(page.locator("#beside").isVisible()).isFalse();
            assertThat(page.locator("td.by a").first().isVisible()).isFalse();
        }
    }

    @Test
    void withoutAScriptItStandsThereByItsAddress() {
        Neighbourhood there = another();
        ProblemId one = three(there).get(1);
        try (Visitor manager = Visitor.withoutScript(world).carrying(world.managerOf(there))) {
            manager.page().setViewportSize(1280, 900);
            manager.open(
                    "/desk/problems?state=unchecked&neighbourhood=" + there.id().text());
            manager.tap("[data-of='" + one.text() + "'] td.by a");
            beside(manager.page(), one);
        }
    }

    private Neighbourhood another() {
        Division town = registered.division("ir.reading", DivisionKind.CITY, "شهر خوانندگان", "Town of Readers");
        int n = COUNT.incrementAndGet();
        return registered.neighbourhood(town, "r" + n, "خوانا " + n, "Khana " + n, square(55 + n * 0.02, 30, 0.01), n);
    }

    private List<ProblemId> three(Neighbourhood there) {
        LocalDate longAgo = LocalDate.now(clock).minusDays(60);
        String topic = topics.areas().getFirst().topics().getFirst().code();
        return IntStream.range(0, 3)
                .mapToObj(i -> reported.unchecked(there, topic, longAgo.plusDays(i)))
                .toList();
    }

    private static void beside(Page page, ProblemId id) {
        Locator title = page.locator("#beside h2 a[href$='" + id.text() + "']");
        title.waitFor();
        assertThat(title.isVisible()).isTrue();
    }
}
