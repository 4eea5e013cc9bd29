package org.mahalla.problems.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mahalla.places.testing.PlaceFixtures.square;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.mahalla.shared.NotFoundException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

@MahallaTest
@TestPropertySource(properties = "mahalla.test=a database where nobody else reports")
@Transactional
class SearchedTests {
    private static final LocalDate DAY = LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));
    private static final String COLUMNS = "problem_id, topic, state, latitude, longitude";

    private final Registered registered;
    private final Reported reported;
    private final FindProblems find;
    private final Filters filters;
    private final ProblemCounts counts;
    private final TypedDays days;
    private final JdbcClient jdbc;
    private Division city;
    private Neighbourhood nirugah;
    private Neighbourhood golestan;

    @Autowired
    SearchedTests(
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            PlaceStore store,
            IdMaker ids,
            Problems problems,
            TakeStep steps,
            Topics topics,
            JdbcClient jdbc,
            FindProblems find,
            Filters filters,
            ProblemCounts counts,
            TypedDays days) {
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
        this.reported = new Reported(problems, steps, topics, ids, jdbc);
        this.find = find;
        this.filters = filters;
        this.counts = counts;
        this.days = days;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aTown() {
        city = registered.division("xt", DivisionKind.CITY, "شهر یابندگان", "Finders City");
        nirugah = registered.neighbourhood(city, "n1", "نیروگاه", "Nirugah", square(20, 10, 0.02), 1);
        golestan = registered.neighbourhood(city, "n2", "گلستان", "Golestan", square(20.02, 10, 0.02), 2);
    }

    @Test
    void theTitleStandsBeforeTheTextAndAWholeWordBeforeItsBeginning() {
        ProblemId begun = checked(golestan, "something-else", DAY, "خبر", "دوچرخهسواری سخت است");
        ProblemId inText = checked(golestan, "something-else", DAY, "خبر", "راه دوچرخه بسته است");
        ProblemId inTitle = checked(golestan, "something-else", DAY.minusDays(90), "راه دوچرخه", "بسته است");
        ProblemId newer = checked(golestan, "something-else", DAY.minusDays(2), "دوچرخه", "جا ندارد");
        assertThat(found("q=دوچرخه")).containsExactly(newer, inTitle, inText, begun);
    }

    @Test
    void aNamedPlaceIsTextAndPlaceAndItsOwnProblemsStandFirst() {
        ProblemId tells = checked(golestan, "something-else", DAY, "زباله", "زباله را به نیروگاه می‌برند");
        ProblemId there = checked(nirugah, "something-else", DAY.minusDays(9), "زباله", "زباله مانده است");
        ProblemId other = checked(golestan, "something-else", DAY, "زباله", "زباله مانده است");
        Asked asked = ask("q=زباله نیروگاه");
        assertThat(found("q=زباله نیروگاه")).containsExactly(there, tells).doesNotContain(other);
        assertThat(asked.understood()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Understood.Kind.PLACE);
            assertThat(one.meant().fa()).isEqualTo("نیروگاه");
            assertThat(one.asText().words()).isEqualTo("زباله \"نیروگاه\"");
            assertThat(java.util.Objects.requireNonNull(one.only()).neighbourhood())
                    .isEqualTo(nirugah.id());
        });
        assertThat(ask("q=زباله \"نیروگاه\"").understood()).isEmpty();
    }

    @Test
    void aStateSaidInWordsNarrowsTheList() {
        ProblemId open = checked(nirugah, "lamp-out", DAY, "تاریکی", "شب");
        ProblemId hand = checked(nirugah, "lamp-out", DAY, "تاریکی کوچه", "شب");
        reported.step(hand, "take_in_hand", null);
        reported.step(hand, "claim_solved", "عوض شد");
        assertThat(found("q=چراغ خاموش اعلام حل")).containsExactly(hand);
        assertThat(found("q=چراغ خاموش")).contains(open, hand);
        assertThat(ask("q=چراغ خاموش اعلام حل").understood())
                .extracting(Understood::kind)
                .containsExactly(Understood.Kind.TOPIC, Understood.Kind.STATE);
        assertThat(found("q=چراغ خاموش \"اعلام حل\"")).isEmpty();
    }

    @Test
    void anAgencyIsFoundByItsName() {
        ProblemId given = checked(nirugah, "lamp-out", DAY, "تاریکی", "شب");
        reported.step(given, "take_in_hand", "شرکت برق نمونه");
        ProblemId other = checked(nirugah, "lamp-out", DAY, "تاریکی", "شب");
        assertThat(found("q=شرکت برق نمونه")).containsExactly(given);
        assertThat(found("q=تاریکی شرکت‌برق نمونه")).containsExactly(given);
        assertThat(found("holder=شرکت برق نمونه")).containsExactly(given).doesNotContain(other);
    }

    @Test
    void daysOfTheReportAreTypedInEitherCalendarAndCountedBack() {
        ProblemId today = checked(nirugah, "lamp-out", DAY, "تاریکی", "شب");
        ProblemId old = checked(nirugah, "lamp-out", DAY.minusDays(20), "تاریکی", "شب");
        assertThat(found("q=تاریکی امروز")).containsExactly(today);
        assertThat(found("from=7d")).containsExactly(today);
        assertThat(found("to=۷ روز پیش")).containsExactly(old);
        assertThat(found("from=" + DAY.minusDays(30) + "&to=" + DAY.minusDays(10)))
                .containsExactly(old);
        Filters.Asked wrong = filters.read("from=یک روزی&to=1405/13/1", Sight.EVERYBODY);
        assertThat(wrong.unknown()).containsExactly("یک روزی", "1405/13/1");
        assertThat(wrong.filter().narrowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "۱۴۰۵/۹/۱, 2026-11-22",
        "1405-09-01, 2026-11-22",
        "۱ آذر ۱۴۰۵, 2026-11-22",
        "٢٢/١١/٢٠٢٦, 2026-11-22",
        "22 November 2026, 2026-11-22",
        "دیروز, 2026-11-21",
        "yesterday, 2026-11-21",
        "۳ روز پیش, 2026-11-19",
        "2 weeks ago, 2026-11-08",
        "7d, 2026-11-15"
    })
    void aDayIsReadAsPeopleTypeIt(String typed, LocalDate day) {
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(days.read(typed, today).map(one -> one.on(today))).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "این هفته, 2026-11-21, ",
        "هفته گذشته, 2026-11-14, 2026-11-20",
        "آبان ۱۴۰۵, 2026-10-23, 2026-11-21",
        "تیرماه, 2026-06-22, 2026-07-22",
        "ماه گذشته, 2026-10-23, 2026-11-21",
        "last week, 2026-11-14, 2026-11-20"
    })
    void aSpanOfDaysIsUnderstood(String typed, LocalDate first, @org.jspecify.annotations.Nullable LocalDate last) {
        LocalDate today = LocalDate.of(2026, 11, 22);
        TypedDays.Span span = days.span(TypedWords.keys(typed), today).orElseThrow();
        assertThat(span.first().on(today)).isEqualTo(first);
        assertThat(span.last().map(day -> day.on(today))).isEqualTo(Optional.ofNullable(last));
        assertThat(days.span(List.of("تیر"), today)).isEmpty();
    }

    @Test
    void theSameAddressMeansTheSameForEverybodyWithinTheirSight() {
        ProblemId open = checked(nirugah, "lamp-out", DAY, "تاریکی", "شب");
        ProblemId aside = reported.unchecked(nirugah, "lamp-out", DAY);
        reported.step(aside, "set_aside", null);
        ProblemId sensitive = checked(nirugah, "lamp-out", DAY, "تاریکی", "شب");
        jdbc.sql("update problems.problem set sensitive = true where problem_id = ?")
                .param(sensitive.value())
                .update();
        Sight desk = Sight.desk(List.of(nirugah.path()));
        Sight elsewhere = Sight.desk(List.of(golestan.path()));
        assertThat(found("state=any", desk)).containsExactlyInAnyOrder(open, aside);
        assertThat(found("state=set_aside", desk)).containsExactly(aside);
        assertThat(found("state=any", elsewhere)).isEmpty();
        assertThat(found("state=any", Sight.desk(List.of()))).isEmpty();
        assertThat(found("", desk)).isEqualTo(found("", Sight.EVERYBODY)).containsExactly(open);
        for (String hidden : List.of("any", "set_aside", "joined")) {
            Filters.Asked asked = filters.read("state=" + hidden, Sight.EVERYBODY);
            assertThat(asked.unknown()).containsExactly(hidden);
            assertThat(found("state=" + hidden)).containsExactly(open);
        }
        assertThat(filters.read("sort=priority", Sight.EVERYBODY).unknown()).containsExactly("priority");
    }

    @Test
    void placesAboveTheNeighbourhoodAndTopicsOfAnAreaAreFilters() {
        ProblemId lamp = checked(nirugah, "lamp-out", DAY, "تاریکی", "شب");
        ProblemId hole = checked(golestan, "pothole", DAY, "چاله", "روز");
        Division other = registered.division("xu", DivisionKind.CITY, "شهر دیگر", "Other City");
        Neighbourhood far = registered.neighbourhood(other, "n3", "دوردست", "Far", square(30, 10, 0.02), 1);
        ProblemId away = checked(far, "lamp-out", DAY, "تاریکی", "شب");
        assertThat(found("place=xt")).containsExactlyInAnyOrder(lamp, hole).doesNotContain(away);
        assertThat(found("place=xt.n2")).containsExactly(hole);
        assertThat(found("place=xt&topic=lamp-out")).containsExactly(lamp);
        assertThat(found("place=xt&topic=lighting-power")).containsExactly(lamp);
        assertThat(found("q=Other City")).containsExactly(away);
        Counts beside = counts.of(filters.read("place=xt", Sight.EVERYBODY).filter());
        assertThat(beside.of(Group.OPEN)).isEqualTo(2);
        assertThat(beside.of("lighting-power")).isEqualTo(1);
        assertThat(beside.ofTopic("pothole")).isEqualTo(1);
        assertThatThrownBy(() -> filters.read("place=nowhere", Sight.EVERYBODY)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aWindowOfTheMapIsAFilter() {
        ProblemId west = checked(nirugah, "lamp-out", DAY, "تاریکی", "شب");
        ProblemId east = checked(golestan, "lamp-out", DAY, "تاریکی", "شب");
        assertThat(found("window=10,20,10.02,20.02")).containsExactly(west).doesNotContain(east);
        for (String none : List.of("1,2,3", "10,20,9,21", "10,20,10,20", "x", "10,20,99999,21")) {
            assertThat(filters.read("window=" + none, Sight.EVERYBODY).unknown())
                    .containsExactly(none);
        }
    }

    @Test
    void aFilterGoesThroughItsAddressAndComesBackTheSame() {
        String query = "q=%DA%86%D8%B1%D8%A7%D8%BA&place=xt&topic=lamp-out&state=in_hand&due=late&holder=x+y&from=7d"
                + "&to=2026-11-22&window=10.00000%2C20.00000%2C11.00000%2C21.00000&sort=oldest";
        ProblemFilter filter = filters.read(query, Sight.EVERYBODY).filter();
        assertThat(filter.path("")).isEqualTo("?" + query);
        assertThat(filters.read(filter.path("").substring(1), Sight.EVERYBODY).filter())
                .isEqualTo(filter);
        assertThat(find.count(filter, Sight.EVERYBODY, 100)).isZero();
    }

    @Test
    void aProblemWithoutWordsOfItsOwnIsFoundByItsPlace() {
        ProblemId bare = reported.unchecked(nirugah, "lamp-out", DAY);
        assertThat(found("q=نیروگاه")).containsExactly(bare);
    }

    @Test
    void pagesOfRankedMatchesShowEachOnce() {
        List<ProblemId> all = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            all.add(checked(nirugah, "lamp-out", DAY.minusDays(i % 7), i % 3 == 0 ? "تاریکی" : "شب", "تاریکی راه"));
        }
        ProblemFilter filter = filters.read("q=تاریکی", Sight.EVERYBODY).filter();
        List<ProblemId> seen = new ArrayList<>();
        String after = null;
        do {
            FindProblems.Listed<ProblemId> page = find.page(filter, Sight.EVERYBODY, after, 20, COLUMNS, this::id);
            seen.addAll(page.rows());
            after = page.next() == null ? null : page.next().text();
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(find.count(filter, Sight.EVERYBODY, 10)).isEqualTo(11);
    }

    @Test
    void slipsInTenThousandNamesAreFoundAtOnce() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            names.add("شهرک " + syllables(i));
        }
        Spelling spelling = new Spelling(names);
        String name = syllables(4321);
        String typo = name.substring(0, 2) + name.substring(3);
        long begun = System.nanoTime();
        assertThat(spelling.meant(typo)).isNotEmpty();
        assertThat(System.nanoTime() - begun).isLessThan(50_000_000L);
    }

    private static String syllables(int n) {
        String letters = "بپتجخدرسش";
        StringBuilder out = new StringBuilder();
        for (int i = n + 9; i > 0; i /= 9) {
            out.append(letters.charAt(i % 9)).append(i % 2 == 0 ? 'ا' : 'و');
        }
        return out.toString();
    }

    private record Asked(ProblemFilter filter, List<Understood> understood) {}

    @Test
    void whatWasHiddenSinceItWasFoundIsShownNoMore() {
        ProblemId council = checked(nirugah, "lamp-out", DAY, "تاریکی چهارطاقی", "شب");
        ProblemId person = checked(nirugah, "lamp-out", DAY, "چهارطاقی", "شب");
        assertThat(found("q=چهارطاقی")).containsExactlyInAnyOrder(council, person);
        jdbc.sql("update problems.problem set about_council = true where problem_id = ?")
                .param(council.value())
                .update();
        jdbc.sql("update problems.problem set sensitive = true where problem_id = ?")
                .param(person.value())
                .update();
        assertThat(found("q=چهارطاقی")).isEmpty();
    }

    @Test
    void theDeskSearchesWhatStandsNow() {
        Sight desk = Sight.desk(List.of(nirugah.path()));
        ProblemId first = checked(nirugah, "lamp-out", DAY, "تاریکی پنج‌دری", "شب");
        assertThat(found("q=پنج‌دری", desk)).containsExactly(first);
        ProblemId second = checked(nirugah, "lamp-out", DAY.minusDays(1), "تاریکی پنج‌دری", "شب");
        assertThat(found("q=پنج‌دری", desk)).containsExactly(first, second);
    }

    @Test
    void aNumberIsCountedWhateverBecameOfItsProblem() {
        ProblemId hand = checked(nirugah, "lamp-out", DAY, "تاریکی", "شب");
        reported.step(hand, "take_in_hand", null);
        int number = jdbc.sql("select number from problems.problem where problem_id = ?")
                .param(hand.value())
                .query(Integer.class)
                .single();
        String query = "neighbourhood=" + nirugah.id().text() + "&state=confirmed&q=" + number;
        assertThat(found(query)).containsExactly(hand);
        assertThat(counts.of(filters.read(query, Sight.EVERYBODY).filter()).fitting())
                .isEqualTo(1);
    }

    private Asked ask(String query) {
        ProblemFilter filter = filters.read(query, Sight.EVERYBODY).filter();
        return new Asked(filter, find.understood(filter));
    }

    private List<ProblemId> found(String query) {
        return found(query, Sight.EVERYBODY);
    }

    private List<ProblemId> found(String query, Sight sight) {
        return find.page(filters.read(query, sight).filter(), sight, null, 100, COLUMNS, this::id)
                .rows();
    }

    private Optional<ProblemId> id(java.sql.ResultSet row) throws java.sql.SQLException {
        return Optional.of(new ProblemId(row.getObject("problem_id", UUID.class)));
    }

    private ProblemId checked(Neighbourhood place, String topic, LocalDate day, String title, String body) {
        return reported.checked(place, topic, day, title, body);
    }
}
