package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.journeys.Outings.SAID;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.journeys.Outings.Outing;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The network is cut before choosing, before sending and while sending, the browser is closed in between: one report arrives. */
@JourneyTest
class CutNetworkTests {
    private static final String KEPT_PHOTOS = """
            async () => (await Queue.waiting()).flatMap(item => item.photos.map(bytes => {
                const text = new TextDecoder('latin1').decode(bytes);
                return bytes.byteLength + ' ' + text.includes('Exif') + ' ' + text.includes('CANARY');
            }))
            """;

    private final Outings outings;
    private final JdbcClient jdbc;
    private final FileStore files;
    private Path memory = Path.of("");
    private long before;

    @Autowired
    CutNetworkTests(Outings outings, JdbcClient jdbc, FileStore files) {
        this.outings = outings;
        this.jdbc = jdbc;
        this.files = files;
    }

    @BeforeEach
    void aNewPhone(@TempDir Path folder) {
        memory = folder;
        before = outings.reports();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void cutBeforeChoosingBeforeSendingAndWhileSending(String language) throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn(language + "/report/here");
            phone.disconnect();
            phone.open(language + "/report");
            assertThat(phone.page().url()).endsWith(language + "/report/here");
            phone.write(outings.home(), SAID);
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
            assertThat(outings.reports()).isEqualTo(before);
            fails(outing, Wire.State.TORN);
            assertThat(outings.reports()).isEqualTo(before);
            fails(outing, Wire.State.ANSWERLESS);
            assertThat(outings.reports()).isEqualTo(before + 1);

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

    private static void fails(Outing outing, Wire.State how) {
        outing.phone().connect(how);
        outing.phone().page().locator("#send-now").click();
        outing.phone().page().waitForFunction("() => !document.querySelector('#send-now').disabled");
        assertThat(outing.wire().failures()).as("%s", how).isPositive();
        assertThat(outing.phone().waiting()).isEqualTo(1);
        assertThat(outing.phone().page().locator("#queue-status").innerText()).contains(":");
    }

    private void arrivedOnce(Phone phone, String language) throws Exception {
        assertThat(outings.reports()).isEqualTo(before + 1);
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
    void somebodysNumberIsAskedAboutWithoutANetworkToo() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn("/report/here");
            phone.disconnect();
            phone.write(outings.home(), SAID + " به ۰۹۱۲۳۴۵۶۷۸۹ زنگ بزنید.");
            phone.page().locator("#send").click();
            phone.page().waitForSelector("#errors:not([hidden]) a[href='#left']");
            phone.page().locator("#left-out").check();
            phone.send();
            phone.connect(Wire.State.WHOLE);
            phone.restart();
            phone.open("/report/here");
            phone.until("async n => (await Queue.sent()).length === n", 1);
            assertThat(outings.reports()).isEqualTo(before + 1);
        }
    }
}
