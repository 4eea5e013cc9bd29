package org.mahalla.problems.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.square;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.shared.IdMaker;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** Where a word stands in thousands of problems, a search looks among the newest, and no further than it must. */
@MahallaTest
@TestPropertySource(properties = {"mahalla.test=a database with thousands of problems", "mahalla.problems.memory=0s"})
@Transactional
class CommonWordsTests {
    private static final int PROBLEMS = 24_000;
    private static final String COLUMNS = "problem_id, topic, state, latitude, longitude, opened_on";

    private final FindProblems find;
    private final ProblemCounts counts;
    private final Lexemes lexemes;
    private final Filters filters;
    private final JdbcClient jdbc;
    private final IdMaker ids;
    private final Registered registered;
    private final LocalDate today;

    @Autowired
    CommonWordsTests(
            FindProblems find,
            ProblemCounts counts,
            Lexemes lexemes,
            Filters filters,
            JdbcClient jdbc,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            PlaceStore store,
            IdMaker ids,
            Clock clock) {
        this.find = find;
        this.counts = counts;
        this.lexemes = lexemes;
        this.filters = filters;
        this.jdbc = jdbc;
        this.ids = ids;
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
        this.today = LocalDate.now(clock);
    }

    /** One a quarter of an hour; every second has the one word, every hundredth stands confirmed. */
    @BeforeEach
    void aGreatTown() {
        Neighbourhood there = registered.neighbourhood(
                registered.division("xv", DivisionKind.CITY, "شهر بزرگ", "Great Town"),
                "great",
                "بزرگراه",
                "Great",
                square(57.2, 31, 0.01),
                1);
        jdbc.sql("""
                        insert into problems.problem (
                            territory_id, problem_id, neighbourhood_id, place_path, number, topic, state, state_since,
                            opened_on, checked_on, ended_on, title, body, language, latitude, longitude, search_text)
                        select :territory, id, :place, :path, n, 'lamp-out',
                               case when n % 100 = 0 then 'confirmed' else 'verified' end, :today,
                               cast(:today as date) - cast(n / 96 as int), :today,
                               case when n % 100 = 0 then cast(:today as date) end, 'عنوان', 'متن', 'fa', 31, 57.2,
                               case when n % 2 = 0 then 'چراغدان شکسته' else 'تیرک افتاده' end
                                   || case when n = 23999 then ' گوهرک' else '' end
                        from unnest(cast(:ids as uuid[])) with ordinality as made (id, n)
                        """)
                .param("territory", there.id().territory().value())
                .param("place", there.id().value())
                .param("path", there.path().value())
                .param("today", today)
                .param(
                        "ids",
                        Stream.generate(() -> ids.next(there.id().territory()))
                                .limit(PROBLEMS)
                                .toArray(UUID[]::new))
                .update();
        lookOver();
    }

    @Test
    void aSearchIsMadeOfTheNewestAndSaysSo() {
        Counts counted = counts.of(filter("q=چراغدان"));
        assertThat(counted.more()).isTrue();
        assertThat(counted.fitting()).isBetween(250L, 300L);
        assertThat(days("q=چراغدان")).allSatisfy(day -> assertThat(day).isAfter(today.minusDays(8)));
    }

    @Test
    void whereFewOfTheNewestFitTheyAreLookedForAlone() {
        assertThat(counts.of(filter("q=چراغدان&state=confirmed")).more()).isTrue();
        assertThat(days("q=چراغدان&state=confirmed")).hasSize(20);
        assertThat(find.newest(filter("q=چراغدان&state=confirmed"), Sight.EVERYBODY, 1)
                        .found())
                .hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void theNewestFirstGoOnToTheOldest() {
        List<LocalDate> days = days("q=چراغدان&sort=newest");
        assertThat(days).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(days.getFirst()).isEqualTo(today);
    }

    @Test
    void aRareWordIsFoundHoweverOld() {
        assertThat(days("q=گوهرک")).containsExactly(today.minusDays(249));
        assertThat(days("q=تیرک گوهرک")).containsExactly(today.minusDays(249));
    }

    @Test
    void whatOnlyHiddenProblemsSayIsNotKnown() {
        assertThat(lexemes.known("گوهرک")).isTrue();
        assertThat(lexemes.whole(List.of("گوهرک", "چراغدان"))).containsExactlyInAnyOrder("گوهرک", "چراغدان");
        jdbc.sql("update problems.problem set search_text = 'زمردین', sensitive = true where number % 200 = 7")
                .update();
        lookOver();
        assertThat(lexemes.known("زمردین")).isFalse();
        assertThat(lexemes.whole(List.of("زمردین", "چراغدان"))).containsExactly("چراغدان");
    }

    @Test
    void aWordThatStandsEverywhereIsNotTheBeginningOfAnother() {
        assertThat(lexemes.everywhere("چراغدان")).isTrue();
        assertThat(lexemes.everywhere("گوهرک")).isFalse();
    }

    /** As the database does by itself after so many rows; only the owner of a table may ask for it. */
    private void lookOver() {
        jdbc.sql("set local role none").update();
        jdbc.sql("analyze problems.problem").update();
        jdbc.sql("set local role mahalla_app").update();
    }

    private ProblemFilter filter(String query) {
        Filters.Asked asked = filters.read(query, Sight.EVERYBODY);
        assertThat(asked.unknown()).isEmpty();
        return asked.filter();
    }

    private List<LocalDate> days(String query) {
        return find.page(
                        filter(query),
                        Sight.EVERYBODY,
                        null,
                        20,
                        COLUMNS,
                        row -> Optional.of(row.getObject("opened_on", LocalDate.class)))
                .rows();
    }
}
