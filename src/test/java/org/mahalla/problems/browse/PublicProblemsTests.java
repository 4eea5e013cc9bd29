package org.mahalla.problems.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.square;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MahallaTest
@TestPropertySource(properties = "mahalla.test=a database where nobody else reports")
@Transactional
class PublicProblemsTests {
    private static final Pattern ROW = Pattern.compile("<h3><a href=\"(?:/en)?/problems/([0-9a-z]{26})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final LocalDate DAY = LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));
    private static final String SECRET = "فلانی پسر بهمانی";

    private final MockMvcTester browser;
    private final Registered registered;
    private final Reported reported;
    private final Topics topics;
    private final JdbcClient jdbc;
    private Neighbourhood nirugah;
    private Neighbourhood golestan;
    private String light;
    private String road;

    @Autowired
    PublicProblemsTests(
            MockMvcTester browser,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            PlaceStore store,
            IdMaker ids,
            Problems problems,
            TakeStep steps,
            Topics topics,
            JdbcClient jdbc) {
        this.browser = browser;
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
        this.reported = new Reported(problems, steps, topics, ids, jdbc);
        this.topics = topics;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aTown() {
        Division city = registered.division("xb", DivisionKind.CITY, "شهر فهرست", "List City");
        nirugah = registered.neighbourhood(city, "n1", "نیروگاه", "Nirugah", square(20, 10, 0.02), 1);
        golestan = registered.neighbourhood(city, "n2", "گلستان", "Golestan", square(20.02, 10, 0.02), 2);
        light = topics.areas().get(0).topics().get(0).code();
        road = topics.areas().get(1).topics().get(0).code();
    }

    @Test
    void everybodyReadsWhatWasCheckedAndSeesOfTheRestTopicPlaceAndDay() {
        ProblemId open = reported.checked(nirugah, light, DAY, "تاریکی کوچهٔ ۱۰", "چراغ‌ها خاموش است.");
        ProblemId fresh = reported.unchecked(golestan, road, DAY);
        reported.leaveWords(fresh, SECRET);
        assertThat(browser.get().uri("/problems"))
                .hasStatusOk()
                .bodyText()
                .contains("تاریکی کوچهٔ ۱۰", "گزارشی تازه دربارهٔ", "متن و عکس پس از بازبینی می‌آید", "گلستان")
                .doesNotContain(SECRET);
        assertThat(browser.get().uri("/problems/" + open.text()))
                .hasStatusOk()
                .bodyText()
                .contains("تاریکی کوچهٔ ۱۰", "چراغ‌ها خاموش است.", "شورای محله", "og:title", "hreflang=\"en\"");
        assertThat(browser.get().uri("/problems/" + fresh.text()))
                .hasStatusOk()
                .bodyText()
                .contains("هنوز بازبینی نشده", "گلستان", "noindex")
                .doesNotContain(SECRET);
        assertThat(browser.get().uri("/problems.csv")).bodyText().doesNotContain(SECRET);
    }

    @Test
    void whatIsSensitiveSetAsideOrJoinedAppearsNowhere() {
        ProblemId aside = reported.unchecked(nirugah, light, DAY);
        reported.step(aside, "set_aside", null);
        ProblemId sensitive = reported.checked(nirugah, light, DAY, "پنهان ماندنی", "پنهان");
        jdbc.sql("update problems.problem set sensitive = true where problem_id = ?")
                .param(sensitive.value())
                .update();
        ProblemId target = reported.checked(nirugah, road, DAY, "چالهٔ سر کوچه", "چاله");
        ProblemId joined = reported.unchecked(nirugah, road, DAY);
        reported.step(joined, "join", null);
        jdbc.sql("update problems.problem set joined_to = ? where problem_id = ?")
                .params(target.value(), joined.value())
                .update();
        for (String address :
                List.of("/problems", "/problems?state=all", "/problems.csv?state=all", "/problems.geojson")) {
            assertThat(browser.get().uri(address))
                    .hasStatusOk()
                    .bodyText()
                    .contains(target.text())
                    .doesNotContain(aside.text(), sensitive.text(), joined.text(), "پنهان ماندنی");
        }
        assertThat(browser.get().uri("/problems/" + aside.text())).hasStatus(404);
        assertThat(browser.get().uri("/problems/" + sensitive.text())).hasStatus(404);
        assertThat(browser.get().uri("/problems/" + joined.text()))
                .hasStatusOk()
                .bodyText()
                .contains("/problems/" + target.text(), "به مشکل دیگری پیوست");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "due", "seen"})
    void pagesShowEveryRowExactlyOnce(String sort) {
        Set<String> all = many(200);
        List<String> seen = new ArrayList<>();
        String address = inNirugah("/problems") + "&sort=" + sort;
        int pages = 0;
        while (address != null && pages++ < 20) {
            String page = body(address);
            ROW.matcher(page).results().forEach(row -> seen.add(row.group(1)));
            Matcher next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(pages).isEqualTo(10);
    }

    @Test
    void aCellOfTheMapListsWhatItsNumberCounts() {
        many(60);
        Matcher cells =
                Pattern.compile("cell=([0-9.]+)\" aria-label=\"([^\"]+)\"").matcher(body(inNirugah("/en/problems")));
        long counted = 0;
        while (cells.find()) {
            long said = Long.parseLong(cells.group(2).replaceAll("[^0-9]", ""));
            counted += said;
            assertThat(body(inNirugah("/en/problems.csv") + "&cell=" + cells.group(1))
                                    .lines()
                                    .count()
                            - 1)
                    .isEqualTo(said);
        }
        assertThat(counted).isEqualTo(60);
    }

    @Test
    void filtersStandInTheAddress() {
        reported.checked(nirugah, light, DAY, "چراغ خاموش", "تاریک");
        ProblemId hand = reported.checked(golestan, road, DAY.minusDays(40), "پیاده‌رو شکسته", "آجرها");
        reported.step(hand, "take_in_hand", null);
        String area = topics.areas().get(1).code();
        String inGolestan = "/problems?neighbourhood=" + golestan.id().text();
        for (String address : List.of(
                inGolestan,
                "/problems?state=in-hand",
                "/problems?state=late",
                "/problems?topic=" + area,
                "/problems?q=پياده رو",
                "/problems?q=شکس",
                "/problems?q=Golestan",
                inGolestan + "&state=late&topic=" + area + "&sort=due&q=آجرها")) {
            assertThat(body(address)).contains("پیاده‌رو شکسته").doesNotContain("چراغ خاموش");
        }
        assertThat(body(inGolestan + "&state=late"))
                .contains("neighbourhood=" + golestan.id().text() + "&amp;state=late");
        assertThat(body(inGolestan)).containsPattern("دیر شده</b><span>۱</span>");
    }

    @Test
    void theNearestDeadlineStandsFirst() {
        ProblemId later = reported.checked(nirugah, light, DAY, "چراغ خاموش", "تاریک");
        ProblemId sooner = reported.checked(golestan, road, DAY.minusDays(9), "پیاده‌رو شکسته", "آجرها");
        String list = body("/problems");
        assertThat(list.indexOf(sooner.text())).isLessThan(list.indexOf(later.text()));
        assertThat(list).contains("value=\"due\" selected").doesNotContain("sort=due");
        String newest = body("/problems?sort=newest");
        assertThat(newest.indexOf(later.text())).isLessThan(newest.indexOf(sooner.text()));
        assertThat(newest).contains("sort=newest");
    }

    @Test
    void aStateThatIsNotThereIsSaidAndLeftOut() {
        reported.checked(nirugah, light, DAY, "چراغ خاموش", "تاریک");
        assertThat(body("/en/problems?state=zzz&sort=yyy"))
                .contains("filter or order called “zzz”", "filter or order called “yyy”", "چراغ خاموش");
        assertThat(browser.get().uri("/problems.csv?state=zzz")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200C", " \u200C \u200C", "   ", "\u200D\u2066"})
    void aQueryWithNothingToReadIsEmpty(String query) {
        reported.checked(nirugah, light, DAY, "چراغ خاموش", "تاریک");
        assertThat(body("/problems?q=" + query)).contains("چراغ خاموش").doesNotContain("class=\"on\"");
    }

    @Test
    void theLiveMapOfANeighbourhoodHasThePinsOfItsCheckedProblems() {
        ProblemId open = reported.checked(nirugah, light, DAY, "چراغ خاموش", "تاریک");
        ProblemId fresh = reported.unchecked(nirugah, road, DAY);
        String path = "/neighbourhoods/" + nirugah.id().text();
        assertThat(body("/en" + path))
                .contains("data-points=\"/en" + path + "/problems.geojson\"", "Several close together");
        assertThat(body("/en" + path + "/problems.geojson"))
                .contains("چراغ خاموش", "/en/problems/" + open.text(), "\"colour\":\"#")
                .doesNotContain(fresh.text());
        assertThat(browser.get().uri("/neighbourhoods/zzz/problems.geojson")).hasStatus(404);
    }

    @Test
    void anEmptyListNamesTheFilterThatEmptiedIt() {
        reported.checked(nirugah, light, DAY, "چراغ خاموش", "تاریک");
        String empty = body("/problems?q=دوچرخه&neighbourhood=" + golestan.id().text());
        assertThat(empty)
                .contains("دوچرخه، گلستان", "ثبت مشکل در گلستان", "همهٔ مشکل‌های گلستان")
                .contains("/report?neighbourhood=" + golestan.id().text());
    }

    @Test
    void aCodeOrANumberLeadsToItsPage() {
        ProblemId problem = reported.checked(nirugah, light, DAY, "چراغ خاموش", "تاریک");
        assertThat(browser.get().uri("/problems?q={q}", "۱۲۳ ۴۵۶ ۷۸۹۰"))
                .hasStatus(303)
                .hasHeader("Location", "/track?code=1234567890");
        assertThat(browser.get().uri("/en/problems?q={q}", "1-n"))
                .hasStatus(303)
                .hasHeader("Location", "/en/problems/" + problem.text());
        assertThat(browser.get().uri("/problems?q={q}", "۱-ن")).hasStatus(303);
        assertThat(body("/problems/" + problem.text())).contains("<bdi>۱-ن</bdi>");
        assertThat(body("/en/problems/" + problem.text())).contains("<bdi>1-N</bdi>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q='",
                "q=%F0%9F%98%80%F0%9F%98%80",
                "q=:*&sort=due",
                "q=!!!",
                "q=\\",
                "after=x",
                "after=2026-99-99_00000000000000000000000000&sort=newest",
                "after=999999999_00000000000000000000000000&sort=seen",
                "state=nothing&sort=nothing",
                "q=9999999"
            })
    void oddAddressesAreForgiven(String query) {
        assertThat(browser.get().uri(java.net.URI.create("/problems?" + query.replace("\\", "%5C"))))
                .hasStatusOk();
        assertThat(browser.get().uri("/problems?q=" + "الف".repeat(2000))).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"neighbourhood=zzz", "topic=nothing", "cell=1", "cell=999.1.1"})
    void placesAndTopicsThatAreNotThereAreNotFound(String query) {
        assertThat(browser.get().uri("/problems?" + query)).hasStatus(404);
    }

    @Test
    void exportsAreCompleteAndSafeToOpen() {
        Set<String> all = many(45);
        reported.checked(nirugah, light, DAY, "=HYPERLINK(\"http://x\")", "+1+1");
        String csv = body(inNirugah("/problems.csv"));
        assertThat(csv).startsWith("\uFEFF").contains("'=HYPERLINK").contains("'+1+1");
        assertThat(all).allSatisfy(id -> assertThat(csv).contains(id));
        assertThat(csv.lines().count()).isEqualTo(47);
        assertThat(body(inNirugah("/problems.geojson"))).contains("FeatureCollection", "\"Point\"");
        assertThat(browser.get().uri(inNirugah("/problems.xlsx")))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"problems-" + DAY + ".xlsx\"");
    }

    @Test
    void englishReadsTheSame() {
        ProblemId problem = reported.checked(nirugah, light, DAY.minusDays(3), "چراغ خاموش", "تاریک");
        assertThat(body("/en/problems")).contains("Open problems", "Nirugah", "lang=\"fa\" dir=\"rtl\">چراغ خاموش");
        assertThat(body("/en/problems/" + problem.text()))
                .contains(
                        "open for 3 days", "the council", "Number", "Said by people here; they are counted from 10 on");
    }

    private Set<String> many(int howMany) {
        long seed = 11;
        Random random = new Random(seed);
        Set<String> all = new HashSet<>();
        for (int i = 0; i < howMany; i++) {
            ProblemId id =
                    reported.unchecked(nirugah, random.nextBoolean() ? light : road, DAY.minusDays(random.nextInt(9)));
            jdbc.sql(
                            "update problems.problem set latitude = ?, longitude = ?, supporters = ?, due_on = nullif(cast(? as date), ?) where problem_id = ?")
                    .params(
                            10 + random.nextInt(20) / 1000.0,
                            20 + random.nextInt(20) / 1000.0,
                            random.nextInt(30),
                            DAY.plusDays(random.nextInt(9) - 3),
                            DAY,
                            id.value())
                    .update();
            all.add(id.text());
        }
        assertThat(all).as("seed " + seed).hasSize(howMany);
        return all;
    }

    private String inNirugah(String address) {
        return address + "?neighbourhood=" + nirugah.id().text();
    }

    private String body(String address) {
        var result = browser.get().uri(java.net.URI.create(encoded(address))).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String encoded(String address) {
        StringBuilder out = new StringBuilder();
        address.codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.codePointAt(0) < 128 && c.codePointAt(0) > 32
                        ? c
                        : java.net.URLEncoder.encode(c, StandardCharsets.UTF_8).replace("+", "%20"))
                .forEach(out::append);
        return out.toString();
    }
}
