package org.mahalla.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.square;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.places.Division;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.photos.PhotoId;
import org.mahalla.problems.photos.Photos;
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
class SitePagesTests {
    private static final LocalDate DAY = LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));
    private static final Pattern ASSET =
            Pattern.compile("(?:href|src)=\"(/assets/[^\"]+|/static/[^\"]+|/photos/[^\"]+)\"");

    private static final Pattern STRIP = Pattern.compile("src=\"(/photos/strip/[^\"]+)\" alt=\"([^\"]+)\"");

    private final MockMvcTester browser;
    private final People people;
    private final Registered registered;
    private final Reported reported;
    private final Topics topics;
    private final Photos photos;
    private final PhotoIntake intake;
    private final IdMaker ids;
    private Neighbourhood nirugah;

    @Autowired
    SitePagesTests(
            MockMvcTester browser,
            People people,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            PlaceStore store,
            IdMaker ids,
            Problems problems,
            TakeStep steps,
            Topics topics,
            Photos photos,
            PhotoIntake intake,
            JdbcClient jdbc) {
        this.browser = browser;
        this.people = people;
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
        this.reported = new Reported(problems, steps, topics, ids, jdbc);
        this.topics = topics;
        this.photos = photos;
        this.intake = intake;
        this.ids = ids;
    }

    @BeforeEach
    void aTown() {
        Division city = registered.division("xs", DivisionKind.CITY, "شهر خانه", "Home City");
        nirugah = registered.neighbourhood(city, "n1", "نیروگاه", "Nirugah", square(30, 10, 0.02), 1);
        registered.neighbourhood(city, "n2", "گلستان", "Golestan", square(30.02, 10, 0.02), 2);
    }

    @Test
    void homeShowsWhatIsOpenWhatMovedAndTheThreeEndsApart() {
        ProblemId problem = reported.checked(nirugah, topic(), DAY, "تاریکی کوچهٔ ۱۰", "تاریک");
        reported.step(problem, "take_in_hand", null);
        assertThat(browser.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("در محله‌تان چه چیزی باید درست شود؟", "نیروگاه", "پیگیری آغاز شد:", "تاریکی کوچهٔ ۱۰")
                .contains("تأیید کردند که حل شده است", "این سه را با هم جمع نمی‌زنیم");
        assertThat(browser.get().uri("/en"))
                .hasStatusOk()
                .bodyText()
                .contains("What should be put right in your neighbourhood?", "Follow-up began:");
    }

    @Test
    void aNeighbourhoodShowsItsWayFromFindingToConfirmed() {
        ProblemId solved = reported.checked(nirugah, topic(), DAY.minusDays(5), "چراغ روشن شد", "تاریک بود");
        reported.step(solved, "take_in_hand", null);
        reported.step(solved, "claim_solved", "چراغ عوض شد");
        reported.by(Actor.RESIDENT, solved, "confirm");
        reported.unchecked(nirugah, topic(), DAY);
        String page = "/neighbourhoods/" + nirugah.id().text();
        assertThat(browser.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("محلهٔ نیروگاه", "تا امروز ۲ مشکل", "چراغ روشن شد", "گزارشی تازه دربارهٔ", "گلستان")
                .contains(
                        "کرسی مدیر محله: خالی",
                        "/report?neighbourhood=" + nirugah.id().text());
        people.with(Role.MANAGER, nirugah.path().value());
        assertThat(browser.get().uri(page)).bodyText().contains("کرسی مدیر محله: پر");
        assertThat(browser.get().uri("/en" + page)).hasStatusOk().bodyText().contains("Manager’s seat: filled");
        assertThat(browser.get().uri("/neighbourhoods/nowhere")).hasStatus(404);
    }

    @Test
    void homeShowsWhatWasSolvedBeforeAndAfterInOnePicture() {
        for (int i = 0; i < 3; i++) {
            solvedWithPhotos(i);
        }
        String home = new String(content("/en"), java.nio.charset.StandardCharsets.UTF_8);
        Matcher strip = STRIP.matcher(home);
        Set<String> addresses = new LinkedHashSet<>();
        int pictures = 0;
        while (strip.find()) {
            addresses.add(strip.group(1));
            assertThat(strip.group(2)).startsWith(pictures++ % 2 == 0 ? "Before, " : "After, ");
        }
        assertThat(pictures).isEqualTo(6);
        assertThat(addresses).hasSize(1);
        assertThat(home).contains("class=\"d0\"", "class=\"d20\"", "class=\"d100\"");
        String address = addresses.iterator().next();
        assertThat(content(address)).startsWith(0xff, 0xd8);
        PhotoId first = PhotoId.of(address.substring("/photos/strip/".length()).split("-", 2)[0])
                .orElseThrow();
        photos.hide(first, DAY);
        assertThat(browser.get().uri(address)).hasStatus(404);
        assertThat(browser.get().uri("/photos/strip/nothing.jpg")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/about", "/privacy", "/accessibility", "/data"})
    void textsStandInBothLanguages(String address) {
        assertThat(browser.get().uri(address)).hasStatusOk().bodyText().contains("<html lang=\"fa\" dir=\"rtl\">");
        assertThat(browser.get().uri("/en" + address)).hasStatusOk().bodyText().contains("dir=\"ltr\"");
    }

    @Test
    void neighbourhoodsAreOpenData() {
        assertThat(browser.get().uri("/neighbourhoods.geojson"))
                .hasStatusOk()
                .bodyText()
                .contains("نیروگاه", "\"Polygon\"");
        assertThat(browser.get().uri("/neighbourhoods.csv")).bodyText().contains("Nirugah");
        assertThat(browser.get().uri("/neighbourhoods.xlsx")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems", "/neighbourhoods", "/about", "/data"})
    void aPageIsLight(String address) throws IOException {
        for (int i = 0; i < 30; i++) {
            reported.checked(nirugah, topic(), DAY.minusDays(i), "مشکل شمارهٔ " + i + " در کوچهٔ " + i, "شرح");
        }
        for (int i = 0; i < 3; i++) {
            solvedWithPhotos(i);
        }
        byte[] html = content(address);
        Set<String> assets = new LinkedHashSet<>();
        Matcher found = ASSET.matcher(new String(html, java.nio.charset.StandardCharsets.UTF_8));
        while (found.find()) {
            assets.add(found.group(1));
        }
        int whole = zipped(html);
        assertThat(whole).as("html of " + address).isLessThan(15 * 1024);
        for (String asset : assets) {
            byte[] file = content(asset);
            whole += asset.endsWith(".woff2") || asset.endsWith(".jpg") ? file.length : zipped(file);
        }
        assertThat(assets).hasSizeBetween(3, 5);
        assertThat(whole).as("all of " + address).isLessThan(60 * 1024);
    }

    /** The photos are noise, which no encoder makes small. */
    private void solvedWithPhotos(int seed) {
        ProblemId problem = reported.checked(nirugah, topic(), DAY.minusDays(9), "چراغ روشن شد", "تاریک بود");
        photos.addToReport(
                problem, new ReportId(ids.next(problem.territory())), List.of(noise(2 * seed)), DAY.minusDays(9));
        photos.of(problem).forEach(photo -> photos.publish(photo.id(), DAY));
        photos.addEvidence(problem, List.of(noise(2 * seed + 1)), DAY);
        reported.step(problem, "take_in_hand", null);
        reported.step(problem, "claim_solved", "چراغ عوض شد");
        reported.by(Actor.RESIDENT, problem, "confirm");
    }

    private Photo noise(int seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 240; y++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return intake.accept(png.toByteArray()).get();
    }

    private String topic() {
        return topics.areas().getFirst().topics().getFirst().code();
    }

    private byte[] content(String address) {
        var answer = browser.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static int zipped(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.size();
    }
}
