package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report is written without a network, outlives the browser, and arrives once. */
@JourneyTest
class OfflineTests {
    private static final String SAID = "چراغ سر کوچه سه شب است که خاموش است.";
    private static final String KEPT_PHOTOS = """
            async () => (await Queue.waiting()).flatMap(item => item.photos.map(bytes => {
                const text = new TextDecoder('latin1').decode(bytes);
                return bytes.byteLength + ' ' + text.includes('Exif') + ' ' + text.includes('CANARY');
            }))
            """;

    private static final String OLDER = """
            () => new Promise((done, failed) => {
                const request = indexedDB.open('mahalla', 1);
                request.onerror = failed;
                request.onsuccess = () => {
                    const transaction = request.result.transaction('waiting', 'readwrite');
                    const store = transaction.objectStore('waiting');
                    store.getAll().onsuccess = event => event.target.result.forEach(item =>
                        store.put(Object.assign(item, {since: Date.now() - 29 * 86400000})));
                    transaction.oncomplete = () => { request.result.close(); done(true); };
                };
            })
            """;

    private final World world;
    private final JdbcClient jdbc;
    private final FileStore files;
    private Path memory = Path.of("");
    private long before;

    @Autowired
    OfflineTests(World world, JdbcClient jdbc, FileStore files) {
        this.world = world;
        this.jdbc = jdbc;
        this.files = files;
    }

    @BeforeEach
    void aNewPhone(@TempDir Path folder) {
        memory = folder;
        world.home();
        before = count("problems.report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void cutBeforeChoosingBeforeSendingAndWhileSending(String language) throws Exception {
        try (Wire wire = new Wire(world.uri().getPort());
                Phone phone = new Phone(memory, wire)) {
            phone.learn(language + "/report/here");
            phone.disconnect();
            phone.open(language + "/report");
            assertThat(phone.page().url()).endsWith(language + "/report/here");
            phone.write(home(), SAID);
            phone.photograph(2);

            phone.restart();
            phone.open(language + "/report/here");
            assertThat(phone.page().locator("#text").inputValue()).isEqualTo(SAID);
            assertThat(phone.page().locator("#photo-list .file").count()).isEqualTo(2);
            phone.send();
            assertThat(phone.shows("#told-waits")).isTrue();
            photosAreBareOnThePhone(phone);

            phone.restart();
            phone.open(language + "/report/here");
            assertThat(phone.waiting()).isEqualTo(1);
            assertThat(count("problems.report")).isEqualTo(before);
            fails(phone, wire, Wire.State.TORN);
            assertThat(count("problems.report")).isEqualTo(before);
            fails(phone, wire, Wire.State.ANSWERLESS);
            assertThat(count("problems.report")).isEqualTo(before + 1);

            phone.connect(Wire.State.ANSWERLESS);
            phone.open(language.isEmpty() ? "/" : language);
            phone.page().waitForSelector("#waiting:not([hidden])");
            assertThat(phone.page().locator("#waiting [role=status]").innerText())
                    .contains(language.isEmpty() ? "۱" : "1", ":");
            phone.connect(Wire.State.WHOLE);
            phone.restart();
            phone.open(language.isEmpty() ? "/" : language);
            phone.until("async n => Boolean(window.Queue) && (await Queue.sent()).length === n", 1);
            assertThat(phone.waiting()).isZero();
            arrivedOnce(phone, language);
        }
    }

    private void photosAreBareOnThePhone(Phone phone) {
        List<?> kept = (List<?>) phone.page().evaluate(KEPT_PHOTOS);
        assertThat(kept).hasSize(2).allSatisfy(photo -> {
            String[] told = String.valueOf(photo).split(" ", 3);
            assertThat(Integer.parseInt(told[0])).isBetween(10_000, 150 * 1024);
            assertThat(told[1]).isEqualTo("false");
            assertThat(told[2]).isEqualTo("false");
        });
    }

    private static void fails(Phone phone, Wire wire, Wire.State how) {
        phone.connect(how);
        phone.page().locator("#send-now").click();
        phone.page().waitForFunction("() => !document.querySelector('#send-now').disabled");
        assertThat(wire.failures()).as("%s", how).isPositive();
        assertThat(phone.waiting()).isEqualTo(1);
        assertThat(phone.page().locator("#queue-status").innerText()).contains(":");
    }

    private void arrivedOnce(Phone phone, String language) throws Exception {
        assertThat(count("problems.report")).isEqualTo(before + 1);
        phone.open(language + "/report/here");
        assertThat(phone.shows("#sent-part")).isTrue();
        String kept = String.valueOf(
                phone.page()
                        .evaluate(
                                "async () => JSON.stringify([await Queue.sent(), await Queue.waiting(), await Queue.draft()])"));
        assertThat(kept).contains("\"code\"").doesNotContain(SAID, "کوچه");
        List<Map<String, Object>> photos = jdbc.sql("""
                        select p.file, p.thumbnail from problems.photo p join problems.report r
                          on r.territory_id = p.territory_id and r.report_id = p.report_id
                        where r.report_id = (select report_id from problems.tracking_code where code = ?)
                        """)
                .param(phone.page().evaluate("async () => (await Queue.sent())[0].code"))
                .query()
                .listOfRows();
        assertThat(photos).hasSize(2);
        for (Map<String, Object> photo : photos) {
            for (Object file : photo.values()) {
                try (InputStream in = files.open(new ContentHash(String.valueOf(file)))) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                            .doesNotContain("Exif", Drawings.CANARY);
                }
            }
        }
        phone.page().locator("#sent button").click();
        phone.until("async n => (await Queue.sent()).length === n", 0);
    }

    @Test
    void aNewVersionKeepsTheDraftAndWhatWaits() throws Exception {
        try (Wire wire = new Wire(world.uri().getPort());
                Phone phone = new Phone(memory, wire)) {
            phone.learn("/report/here");
            phone.disconnect();
            phone.write(home(), SAID);
            phone.send();
            phone.write(home(), "پیش‌نویس دوم که هنوز تمام نیست.");
            phone.photograph(1);
            String cache = caches(phone);
            wire.bringAnotherVersion();
            wire.become(Wire.State.TORN);
            phone.restart();
            phone.connect(Wire.State.TORN);
            phone.open("/track");
            phone.page().evaluate("() => navigator.serviceWorker.getRegistration().then(worker => worker.update())");
            phone.until(
                    "async old => { const names = await caches.keys(); return names.length === 1 && names[0] !== old; }",
                    cache);
            phone.disconnect();
            phone.open("/report/here");
            assertThat(caches(phone)).contains("next").isNotEqualTo(cache);
            assertThat(phone.waiting()).isEqualTo(1);
            assertThat(phone.page().locator("#text").inputValue()).startsWith("پیش‌نویس دوم");
            assertThat(phone.page().locator("#photo-list .file").count()).isEqualTo(1);
        }
    }

    private static String caches(Phone phone) {
        return String.valueOf(phone.page().evaluate("async () => (await caches.keys()).join(' ')"));
    }

    @Test
    void whatTheServerDoesNotTakeComesBackToBeMended() throws Exception {
        try (Wire wire = new Wire(world.uri().getPort());
                Phone phone = new Phone(memory, wire)) {
            phone.learn("/report/here");
            phone.write(home(), SAID);
            phone.page().locator("#phone").fill("123");
            phone.page().locator("#send").click();
            phone.page().waitForSelector("#errors:not([hidden]) a[href='#phone']");
            assertThat(phone.waiting()).isZero();
            assertThat(phone.page().locator("#text").inputValue()).isEqualTo(SAID);
            phone.page().locator("#phone").fill("09123456789");
            phone.send();
            assertThat(phone.shows("#told-sent")).isTrue();
            assertThat(phone.page().locator("#told-code").innerText().strip()).isNotEmpty();
            assertThat(count("problems.report")).isEqualTo(before + 1);
        }
    }

    @Test
    void whatIsRefusedLaterWaitsToBeMended() throws Exception {
        try (Wire wire = new Wire(world.uri().getPort());
                Phone phone = new Phone(memory, wire)) {
            phone.learn("/report/here");
            phone.disconnect();
            phone.write(home(), SAID);
            phone.page().locator("#email").fill("خانه");
            phone.send();
            phone.restart();
            phone.connect(Wire.State.WHOLE);
            phone.open("/report/here");
            phone.page().locator("[data-mend]").click();
            phone.page().waitForSelector("#errors:not([hidden]) a[href='#email']");
            assertThat(phone.page().locator("#text").inputValue()).isEqualTo(SAID);
            phone.page().locator("#email").fill("");
            phone.send();
            assertThat(phone.shows("#told-sent")).isTrue();
            assertThat(count("problems.report")).isEqualTo(before + 1);
        }
    }

    @Test
    void somebodysNumberIsAskedAboutWithoutANetworkToo() throws Exception {
        try (Wire wire = new Wire(world.uri().getPort());
                Phone phone = new Phone(memory, wire)) {
            phone.learn("/report/here");
            phone.disconnect();
            phone.write(home(), SAID + " به ۰۹۱۲۳۴۵۶۷۸۹ زنگ بزنید.");
            phone.page().locator("#send").click();
            phone.page().waitForSelector("#errors:not([hidden]) a[href='#left']");
            phone.page().locator("#left-out").check();
            phone.send();
            phone.connect(Wire.State.WHOLE);
            phone.restart();
            phone.open("/report/here");
            phone.until("async n => (await Queue.sent()).length === n", 1);
            assertThat(count("problems.report")).isEqualTo(before + 1);
        }
    }

    @Test
    void whatWasTriedForWeeksIsSentOnlyWhenAskedFor() throws Exception {
        try (Wire wire = new Wire(world.uri().getPort());
                Phone phone = new Phone(memory, wire)) {
            phone.learn("/report/here");
            phone.disconnect();
            phone.write(home(), SAID);
            phone.send();
            phone.page().evaluate(OLDER);
            phone.connect(Wire.State.WHOLE);
            phone.open("/report/here");
            phone.page().locator("[data-mend]").click();
            phone.page().waitForSelector("#errors:not([hidden])");
            assertThat(count("problems.report")).isEqualTo(before);
            phone.send();
            assertThat(phone.shows("#told-sent")).isTrue();
            assertThat(count("problems.report")).isEqualTo(before + 1);
        }
    }

    @Test
    void stepsWithoutANetworkLeadToThePageThatWorksWithout() throws Exception {
        try (Wire wire = new Wire(world.uri().getPort());
                Phone phone = new Phone(memory, wire)) {
            phone.learn("/report/here");
            phone.open("/report");
            phone.page().locator("select[name=neighbourhood]").selectOption(home());
            phone.page().locator("[name=place]").fill("کنار نانوایی");
            phone.page().locator("main .send button.big").click();
            phone.page().waitForURL("**/what");
            phone.page().locator("label[for=a-lighting-power]").click();
            phone.page().locator("label[for=t-lamp-out]").click();
            phone.page().locator("#text").fill(SAID);
            phone.disconnect();
            phone.page().locator("main .send button.big").click();
            assertThat(phone.shows("#offline")).isTrue();
            phone.page().locator("#offline a").click();
            phone.page().waitForSelector("form[data-ready]");
            assertThat(phone.page().locator("#text").inputValue()).isEqualTo(SAID);
            assertThat(phone.page().locator("#neighbourhood").inputValue()).isEqualTo(home());
            assertThat(phone.page().locator("#t-lamp-out").isChecked()).isTrue();
            assertThat(phone.shows("#topic-part [name='answer-lamp-count']")).isTrue();
        }
    }

    @Test
    void nearMeLeavesThePhoneRoughAndIsKeptRough() throws Exception {
        try (Wire wire = new Wire(world.uri().getPort());
                Phone phone = new Phone(memory, wire)) {
            phone.standAt(34.612345, 50.812345);
            phone.learn("/report/here");
            phone.page().locator("#near button").click();
            phone.page().waitForSelector("#near [role=status]:has-text('نیروگاه')");
            phone.until("async id => ((await Queue.draft()) || {fields: {}}).fields.neighbourhood === id", home());
            assertThat(String.valueOf(phone.page().evaluate("async () => JSON.stringify(await Queue.draft())")))
                    .contains("\"34.612\"", "\"50.812\"")
                    .doesNotContain("34.6123", "50.8123");
        }
    }

    @Test
    void amongVeryManyNeighbourhoodsOneSearches() throws Exception {
        try (Wire wire = new Wire(world.uri().getPort());
                Phone phone = new Phone(memory, wire)) {
            phone.page().route("**/report/here", route -> {
                var page = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(page)
                        .setBody(page.text()
                                .replaceAll("<option value=\"[0-9a-z].*?</option>", "")
                                .replaceFirst("id=\"here\"", "id=\"here\" data-places=\"/report/here/places.json\"")));
            });
            phone.open("/report/here");
            assertThat(phone.page().locator("#neighbourhood option").count()).isEqualTo(1);
            phone.page().locator("#q").fill("نيرو");
            phone.page().locator("#neighbourhood").selectOption(home());
            phone.until("async id => ((await Queue.draft()) || {fields: {}}).fields.neighbourhood === id", home());
            phone.open("/report/here");
            assertThat(phone.page().locator("#neighbourhood").inputValue()).isEqualTo(home());
        }
    }

    private String home() {
        return world.home().id().text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void everybodyCanReadItInEveryState(String language) throws Exception {
        List<String> faults = new ArrayList<>();
        try (Wire wire = new Wire(world.uri().getPort());
                Phone phone = new Phone(memory, wire)) {
            phone.learn(language + "/report/here");
            faults.addAll(Sight.faults(phone.page(), Sight.WIDTHS));
            phone.page().locator("#send").click();
            phone.page().waitForSelector("#errors:not([hidden])");
            faults.addAll(Sight.faults(phone.page(), Sight.WIDTHS));
            phone.page().locator("#text").fill("09123456789");
            phone.page().locator("label[for=a-lighting-power]").click();
            phone.page().locator("label[for=t-unsafe-pole]").click();
            assertThat(phone.shows("#left")).isTrue();
            assertThat(phone.shows("a[href='tel:121']")).isTrue();
            faults.addAll(Sight.faults(phone.page(), List.of(320)));
            phone.write(home(), SAID);
            phone.photograph(1);
            phone.send();
            phone.disconnect();
            phone.write(home(), SAID);
            phone.send();
            faults.addAll(Sight.faults(phone.page(), Sight.WIDTHS));
        }
        assertThat(faults).isEmpty();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
