package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.square;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.places.Division;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Reported;
import org.mahalla.shared.IdMaker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After an @ in a note the colleagues stand there to choose from, by keys alone. */
@JourneyTest
class NamingColleaguesTests {
    private static final String NOTE = "[name=note]";

    private final World world;
    private final People people;
    private final Topics topics;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Reported reported;
    private final Registered registered;

    @Autowired
    NamingColleaguesTests(
            World world,
            People people,
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
        this.people = people;
        this.topics = topics;
        this.jdbc = jdbc;
        this.clock = clock;
        this.reported = new Reported(problems, steps, topics, ids, jdbc);
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
    }

    @Test
    void theNamesStandReadyAfterAnAt() {
        Division town = registered.division("ir.zanjan", DivisionKind.CITY, "شهر نام‌ها", "Town of Names");
        Neighbourhood there = registered.neighbourhood(town, "named", "نامدار", "Namdar", square(56.2, 31, 0.01), 1);
        String path = there.path().value();
        AccountId secretary = people.with(Role.SECRETARY, path);
        ProblemId problem = reported.unchecked(
                there,
                topics.areas().getFirst().topics().getFirst().code(),
                LocalDate.now(clock).minusDays(1));
        try (Visitor manager = Visitor.atTheDesk(world).carrying(people.signIn(Role.MANAGER, path))) {
            Page page = manager.page();
            Locator names = page.locator("[data-names=note]");
            manager.open("/desk/problems/" + problem.text());
            manager.reach(NOTE);
            assertThat(names.isVisible()).isFalse();
            page.keyboard().type("نشانی name@ک");
            assertThat(names.isVisible()).isFalse();

            manager.type("ببینید @كس");
            assertThat(names.isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(names.isVisible()).isFalse();
            page.keyboard().press("Backspace");
            assertThat(names.isVisible()).isTrue();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(names.isVisible()).isFalse();
            assertThat(page.locator(NOTE).inputValue()).isEqualTo("ببینید @کسی ");

            page.keyboard().type("که می‌داند");
            manager.reach("form[action$='/notes'] button:not([type])").press("Enter");
            assertThat(named(secretary)).isEqualTo(1);
        }
    }

    private int named(AccountId account) {
        return jdbc.sql("select count(*) from problems.mention where account_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }
}
