package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.journeys.Outings.SAID;

import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.journeys.Outings.Outing;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.erasing.EraseReport;
import org.mahalla.shared.CompactId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every answer to what waited has an end: it is tried again later, or shown with its words kept to be mended; nothing is dropped. */
@JourneyTest
class WhatIsNotTakenTests {
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

    private static final String SENT = "**/report/sent";
    private static final String STUCK = "async () => (await Queue.waiting()).filter(item => item.errors).length";
    private static final String PAUSE =
            "async () => { const item = (await Queue.waiting())[0]; return item.next - item.tried; }";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String JSON = "application/problem+json";

    /** What comes back: a status (0 for nothing at all), and as what; `told` is what the person reads of it. */
    private record Answer(int status, String type, String body, String retryAfter, String told) {
        /** A fault over this report alone; the next one may still be taken. */
        boolean ourFault() {
            return status >= 500 && type.equals(JSON);
        }

        static Answer later(int status, String type, String body) {
            return new Answer(status, type, body, "", "");
        }

        static Answer refused(int status, String told) {
            return new Answer(status, JSON, "{\"status\":" + status + ",\"detail\":\"" + told + "\"}", "", told);
        }
    }

    private static final List<Answer> LATER = List.of(
            Answer.later(0, HTML, ""),
            Answer.later(200, HTML, "<h1>Free Wi-Fi</h1>"),
            Answer.later(200, "application/json", "{\"welcome\":true}"),
            Answer.later(200, "application/json", "{\"code\":"),
            Answer.later(302, HTML, ""),
            Answer.later(403, HTML, "<h1>Pay first</h1>"),
            Answer.later(502, HTML, "<h1>Bad gateway</h1>"),
            Answer.later(500, JSON, "{\"status\":500,\"detail\":\"A fault\"}"),
            new Answer(503, JSON, "{\"errors\":[{\"field\":\"send\",\"words\":\"Busy\"}]}", "60", ""),
            new Answer(429, HTML, "<h1>Too many</h1>", "7200", ""));

    private static final List<Answer> MENDED = List.of(
            Answer.refused(400, "Garbled"),
            Answer.refused(403, "Not from here"),
            Answer.refused(404, "Not there"),
            Answer.refused(409, "In conflict"),
            Answer.refused(415, "Not of this kind"),
            new Answer(413, HTML, "<h1>Too large</h1>", "", "یک عکس بردارید"),
            new Answer(
                    422,
                    "application/json",
                    "{\"errors\":[{\"field\":\"photos\",\"words\":\"No photo\"}]}",
                    "",
                    "No photo"));

    private final Outings outings;
    private final EraseReport erase;
    private final JdbcClient jdbc;
    private Path memory = Path.of("");
    private long before;

    @Autowired
    WhatIsNotTakenTests(Outings outings, EraseReport erase, JdbcClient jdbc) {
        this.outings = outings;
        this.erase = erase;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aNewPhone(@TempDir Path folder) {
        memory = folder;
        before = outings.reports();
    }

    @Test
    void whatTheServerDoesNotTakeComesBackToBeMended() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn("/report/here");
            phone.write(outings.home(), SAID);
            phone.page().locator("#phone").fill("123");
            phone.page().locator("#send").click();
            phone.page().waitForSelector("#errors:not([hidden]) a[href='#phone']");
            assertThat(phone.waiting()).isZero();
            assertThat(phone.page().locator("#text").inputValue()).isEqualTo(SAID);
            phone.page().locator("#phone").fill("09123456789");
            phone.send();
            assertThat(phone.shows("#told-sent")).isTrue();
            assertThat(phone.page().locator("#told-code").innerText().strip()).isNotEmpty();
            assertThat(outings.reports()).isEqualTo(before + 1);
        }
    }

    @Test
    void whatIsRefusedLaterWaitsToBeMended() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn("/report/here");
            phone.disconnect();
            phone.write(outings.home(), SAID);
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
            assertThat(outings.reports()).isEqualTo(before + 1);
        }
    }

    @Test
    void whatWasTriedForWeeksIsSentOnlyWhenAskedFor() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn("/report/here");
            phone.disconnect();
            phone.write(outings.home(), SAID);
            phone.send();
            phone.page().evaluate(OLDER);
            phone.connect(Wire.State.WHOLE);
            phone.open("/report/here");
            phone.page().locator("[data-mend]").click();
            phone.page().waitForSelector("#errors:not([hidden])");
            assertThat(outings.reports()).isEqualTo(before);
            phone.send();
            assertThat(phone.shows("#told-sent")).isTrue();
            assertThat(outings.reports()).isEqualTo(before + 1);
        }
    }

    @Test
    void whatIsNoAnswerIsTriedAgainLater() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn("/report/here");
            outing.wire().become(Wire.State.CUT); // so that what the worker sends in the background gets nowhere
            AtomicInteger asked = answer(phone, LATER.getFirst());
            phone.write(outings.home(), SAID);
            phone.send();
            phone.write(outings.home(), "چراغ دوم هم خاموش است.");
            phone.send();
            long last = 0;
            for (Answer answer : LATER) {
                asked = answer(phone, answer);
                sendNow(phone);
                assertThat(asked.get()).as("%s", answer).isEqualTo(answer.ourFault() ? 2 : 1);
                assertThat(phone.page().evaluate(STUCK)).as("%s", answer).isEqualTo(0);
                assertThat(phone.waiting()).as("%s", answer).isEqualTo(2);
                assertThat(phone.page().locator("#queue-status").innerText()).contains("۲", ":");
                long pause = ((Number) phone.page().evaluate(PAUSE)).longValue();
                assertThat(pause).as("%s", answer).isGreaterThanOrEqualTo(Math.min(last, 3_600_000));
                last = pause;
            }
            assertThat(last).as("what was asked for").isEqualTo(7_200_000);
            phone.page().evaluate("() => Queue.sendAll(true)");
            assertThat(asked.get()).as("nothing by itself in the pause").isEqualTo(1);
            phone.restart();
            phone.connect(Wire.State.WHOLE);
            phone.open("/");
            phone.until("async n => Boolean(window.Queue) && (await Queue.sent()).length === n", 2);
            assertThat(outings.reports()).isEqualTo(before + 2);
        }
    }

    @Test
    void whatCannotBeTakenIsShownWithItsWordsKept() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn("/report/here");
            phone.write(outings.home(), SAID);
            phone.photograph(1);
            for (Answer answer : MENDED) {
                AtomicInteger asked = answer(phone, answer);
                phone.page().locator("#send").click();
                phone.page().waitForSelector("#errors:not([hidden]) li:has-text('" + answer.told() + "')");
                assertThat(asked.get()).isEqualTo(1);
                assertThat(phone.waiting()).as("%s", answer).isZero();
                assertThat(phone.page().locator("#text").inputValue())
                        .as("%s", answer)
                        .isEqualTo(SAID);
                assertThat(phone.page().locator("#photo-list .file").count()).isEqualTo(1);
            }
            phone.page().unroute(SENT);
            phone.send();
            assertThat(phone.shows("#told-sent")).isTrue();
            assertThat(outings.reports()).isEqualTo(before + 1);
        }
    }

    @Test
    void whatWasErasedMeanwhileEndsOnThePhoneToo() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn("/report/here");
            phone.connect(Wire.State.ANSWERLESS);
            phone.write(outings.home(), SAID);
            phone.send();
            assertThat(outings.reports()).isEqualTo(before + 1);
            String key = String.valueOf(phone.page().evaluate("async () => (await Queue.waiting())[0].key"));
            erase.erase(sentUnder(key));
            phone.connect(Wire.State.WHOLE);
            sendNow(phone);
            assertThat(phone.page().locator("#queue").innerText()).contains("پاک شده است", SAID);
            assertThat(phone.shows("[data-mend]")).isFalse();
            assertThat(phone.shows("#send-now")).isFalse();
            assertThat(phone.page().locator("#queue-status").innerText()).contains("۱", "منتظر شماست");
            phone.restart();
            phone.open("/");
            phone.page().waitForSelector("#waiting:not([hidden]) :text('منتظر شماست')");
            phone.open("/report/here");
            assertThat(Sight.faults(phone.page(), Sight.WIDTHS)).isEmpty();
            phone.page().locator("[data-discard]").click();
            phone.until("async n => (await Queue.waiting()).length === n", 0);
            assertThat(outings.reports()).isEqualTo(before);
        }
    }

    private static void sendNow(Phone phone) {
        phone.page().waitForFunction("() => !document.querySelector('#send-now').disabled");
        phone.page().locator("#send-now").click();
        phone.page().waitForFunction("() => !document.querySelector('#send-now').disabled");
    }

    /** From now on this is what comes back; counts how often it was asked for. */
    private static AtomicInteger answer(Phone phone, Answer answer) {
        AtomicInteger asked = new AtomicInteger();
        phone.page().unroute(SENT);
        phone.page().route(SENT, route -> {
            asked.incrementAndGet();
            if (answer.status() == 0) {
                route.abort();
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(answer.status())
                        .setContentType(answer.type())
                        .setHeaders(Map.of(
                                "Content-Type",
                                answer.type(),
                                "Retry-After",
                                answer.retryAfter(),
                                "Location",
                                "/sign-in"))
                        .setBody(answer.body()));
            }
        });
        return asked;
    }

    private ReportId sentUnder(String key) {
        String text = jdbc.sql("select answer from platform.answer where key = ?")
                .param("report:" + CompactId.encode(UUID.fromString(key)))
                .query(String.class)
                .single();
        return ReportId.of(text.split(" ", 3)[1]).orElseThrow();
    }
}
