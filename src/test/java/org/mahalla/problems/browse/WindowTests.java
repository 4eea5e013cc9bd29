package org.mahalla.problems.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.square;

import java.time.LocalDate;
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
import org.mahalla.problems.testing.Pages;
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
class WindowTests {
    private static final LocalDate DAY = LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));
    private static final String NEAR = "window=10.00000,20.00000,10.02000,20.02000";
    private static final String FAR = "window=0,10,20,30";

    private final MockMvcTester browser;
    private final Registered registered;
    private final Reported reported;
    private final JdbcClient jdbc;
    private Neighbourhood place;

    @Autowired
    WindowTests(
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
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aTown() {
        Division city = registered.division("xw", DivisionKind.CITY, "شهر پنجره", "Window City");
        place = registered.neighbourhood(city, "n1", "نیروگاه", "Nirugah", square(20, 10, 0.02), 1);
    }

    @Test
    void fewAreShownOneByOneAndTheListBesideIsTheSame() {
        ProblemId lamp = at(10.005, 20.005, "lamp-out", "چراغ سر کوچه");
        ProblemId outside = at(10.05, 20.05, "lamp-out", "بیرون از پنجره");
        assertThat(body("/problems/map?" + NEAR))
                .contains("/problems/" + lamp.text(), "چراغ سر کوچه", "۱ مشکل در این پنجره", "data-windows")
                .doesNotContain(outside.text(), "بیرون از پنجره");
        assertThat(body("/problems/map.geojson?" + NEAR))
                .contains("\"Point\"", lamp.text())
                .doesNotContain(outside.text());
    }

    @Test
    void whatIsInAHomeIsNeverAPointButAlwaysAPartOfACell() {
        ProblemId leak = at(10.0051, 20.0052, "weak-power", "برق خانه نوسان دارد");
        String data = body("/problems/map.geojson?" + NEAR + "&zoom=15");
        assertThat(data).contains("\"Polygon\"", "\"count\":1").doesNotContain("\"Point\"", leak.text());
        for (String address : java.util.List.of("/problems.csv", "/problems.geojson", "/problems.atom")) {
            assertThat(body(address)).doesNotContain("10.005,", "20.005,", "10.0051", "20.0052");
        }
        assertThat(body("/problems.csv")).contains(leak.text(), "10.0075", "20.0075");
    }

    @Test
    void noWindowTellsMoreOfWhatIsInAHomeOrUncheckedThanTheSquareAroundIt() {
        ProblemId leak = at(10.001, 20.001, "weak-power", "برق خانه نوسان دارد");
        ProblemId fresh = reported.unchecked(place, "lamp-out", DAY);
        jdbc.sql("update problems.problem set latitude = 10.001, longitude = 20.001 where problem_id = ?")
                .param(fresh.value())
                .update();
        String door = "window=10.00090,20.00090,10.00110,20.00110";
        String square = "window=10.00240,20.00240,10.00260,20.00260";
        for (String address : java.util.List.of("/problems", "/problems.csv", "/problems.atom")) {
            boolean feed = address.endsWith("atom");
            String one = feed ? leak.value().toString() : leak.text();
            String other = feed ? fresh.value().toString() : fresh.text();
            assertThat(body(address + "?" + door)).as(address).doesNotContain("/" + one, "/" + other, "uuid:" + one);
            assertThat(body(address + "?" + square)).as(address).contains(one, other);
        }
        assertThat(body("/problems/map.geojson?zoom=19&" + door)).doesNotContain("\"count\"");
        assertThat(body("/problems/map.geojson?zoom=19&" + square)).contains("\"count\":2");
    }

    @Test
    void farAwayANeighbourhoodCountsInItsMiddle() {
        for (int i = 0; i < 7; i++) {
            at(10.001 + i * 0.002, 20.001, i < 5 ? "lamp-out" : "pothole", "مشکل " + i);
        }
        assertThat(body("/en/problems/map?" + FAR)).contains("7 problems in this window", ">7</text>");
        assertThat(body("/en/problems/map?" + FAR + "&topic=pothole")).contains(">2</text>");
        assertThat(body("/en/problems/map?" + FAR + "&q=مشکل")).contains(">7</text>");
        assertThat(body("/en/problems/map?" + FAR + "&state=confirmed")).contains("Nothing is in this window");
        assertThat(body("/problems/map.geojson?" + FAR + "&zoom=6")).contains("\"count\":7");
    }

    @Test
    void theWindowIsMovedByLinksAndKeepsTheFilter() {
        at(10.005, 20.005, "lamp-out", "چراغ");
        String page = body("/en/problems/map?" + NEAR + "&topic=lamp-out");
        Matcher moves = Pattern.compile("href=\"(/en/problems/map\\?topic=lamp-out&amp;window=[^\"]+)\"")
                .matcher(page);
        assertThat(moves.results().count()).isGreaterThanOrEqualTo(6);
        Matcher east =
                Pattern.compile("href=\"([^\"]+)\" rel=\"nofollow\">East<").matcher(page);
        assertThat(east.find()).isTrue();
        assertThat(body(east.group(1).replace("&amp;", "&"))).contains("West");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "window=x", "window=10,20,9,21", "zoom=3"})
    void dataWithoutAWindowIsNotFound(String query) {
        assertThat(browser.get().uri("/problems/map.geojson?" + query)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"window=-80,-179,80,179&zoom=19", "window=10,20,10.0001,20.0001&zoom=2"})
    void anyWindowIsAnswered(String query) {
        at(10.005, 20.005, "lamp-out", "چراغ");
        assertThat(browser.get().uri("/problems/map.geojson?" + query)).hasStatusOk();
        assertThat(browser.get().uri("/problems/map?" + query)).hasStatusOk();
    }

    @Test
    void aFeedTellsOfAnyFilterAndOnlyWhatItsListShows() {
        ProblemId told = at(10.005, 20.005, "lamp-out", "چراغ & <تاریکی>");
        ProblemId fresh = reported.unchecked(place, "pothole", DAY);
        reported.leaveWords(fresh, "فلانی پسر بهمانی");
        String feed = body("/problems.atom?neighbourhood=" + place.id().text());
        assertThat(feed)
                .contains(
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\"",
                        "<id>urn:uuid:" + told.value() + "</id>",
                        "<id>urn:uuid:" + fresh.value() + "</id>",
                        "چراغ &amp; &lt;تاریکی",
                        "rel=\"self\"")
                .doesNotContain("فلانی");
        assertThat(feed.replaceAll("(?s)<updated>[^<]*T00:00:00[^<]*</updated>", ""))
                .doesNotContain("<updated>");
        assertThat(body("/problems.atom?topic=pothole"))
                .contains(fresh.value().toString())
                .doesNotContain(told.value().toString());
        assertThat(browser.get().uri("/problems.atom?state=zzz")).hasStatus(404);
        assertThat(body("/problems?topic=pothole"))
                .contains("type=\"application/atom+xml\"", "/problems.atom?topic=pothole");
    }

    private ProblemId at(double latitude, double longitude, String topic, String title) {
        ProblemId id = reported.checked(place, topic, DAY, title, "متن");
        jdbc.sql("update problems.problem set latitude = ?, longitude = ? where problem_id = ?")
                .params(latitude, longitude, id.value())
                .update();
        return id;
    }

    private String body(String address) {
        return Pages.body(browser, address);
    }
}
