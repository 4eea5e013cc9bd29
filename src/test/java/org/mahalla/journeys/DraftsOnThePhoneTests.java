package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.journeys.Outings.SAID;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.journeys.Outings.Outing;
import org.springframework.beans.factory.annotation.Autowired;

/** What is being written stays on the phone through a restart, an update of Mahalla and another draft, and goes where it is taken. */
@JourneyTest
class DraftsOnThePhoneTests {
    private static final String OTHER = "پیش‌نویس دوم که هنوز تمام نیست.";
    private static final String STORED = """
            async () => [await Queue.draft(), ...(await Queue.waiting())].every(kept => !kept || !kept.fields.text)
            """;

    private final Outings outings;
    private Path memory = Path.of("");
    private long before;

    @Autowired
    DraftsOnThePhoneTests(Outings outings) {
        this.outings = outings;
    }

    @BeforeEach
    void aNewPhone(@TempDir Path folder) {
        memory = folder;
        before = outings.reports();
    }

    @Test
    void aNewVersionKeepsTheDraftAndWhatWaits() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn("/report/here");
            phone.disconnect();
            phone.write(outings.home(), SAID);
            phone.send();
            phone.write(outings.home(), "پیش‌نویس دوم که هنوز تمام نیست.");
            phone.photograph(1);
            String cache = caches(phone);
            outing.wire().bringAnotherVersion();
            outing.wire().become(Wire.State.TORN);
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
    void stepsWithoutANetworkLeadToThePageThatWorksWithout() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn("/report/here");
            phone.open("/report");
            phone.page().locator("select[name=neighbourhood]").selectOption(outings.home());
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
            assertThat(phone.page().locator("#neighbourhood").inputValue()).isEqualTo(outings.home());
            assertThat(phone.page().locator("#t-lamp-out").isChecked()).isTrue();
            assertThat(phone.shows("#topic-part [name='answer-lamp-count']")).isTrue();
            String key = String.valueOf(phone.page().evaluate("async () => (await Queue.draft()).key"));
            assertThat(key).as("the key of the steps").hasSize(26);
            phone.connect(Wire.State.WHOLE);
            phone.send();
            assertThat(outings.reports()).isEqualTo(before + 1);
            phone.page().navigate(outing.wire().address() + "/report/" + key + "/what");
            assertThat(phone.page().url()).endsWith("/received");
        }
    }

    @Test
    void whatIsMendedPutsAnotherDraftAside() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn("/report/here");
            phone.disconnect();
            phone.write(outings.home(), SAID);
            phone.page().locator("#email").fill("خانه");
            phone.send();
            phone.write(outings.home(), OTHER);
            phone.photograph(1);
            phone.connect(Wire.State.WHOLE);
            phone.page().locator("[data-mend]:visible").click();
            phone.page().waitForSelector("#errors:not([hidden]) a[href='#email']");
            assertThat(phone.page().locator("#text").inputValue()).isEqualTo(SAID);
            assertThat(phone.page().locator("#queue").innerText()).contains(OTHER, "ناتمام");
            phone.restart();
            phone.open("/report/here");
            phone.page().locator("[data-mend]").click();
            phone.page().waitForFunction("said => document.querySelector('#text').value === said", OTHER);
            assertThat(phone.page().locator("#photo-list .file").count()).isEqualTo(1);
            assertThat(phone.waiting()).isEqualTo(1);
            assertThat(outings.reports()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void whoNeedsHelpLeavesNothingHere(String language) throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn(language + "/report/here");
            phone.write(outings.home(), SAID);
            phone.page().locator("#help").click();
            phone.page().waitForURL("**" + language + "/help?neighbourhood=" + outings.home());
            phone.open(language + "/report/here");
            assertThat(phone.page().locator("#text").inputValue()).isEmpty();
            assertThat(phone.page().evaluate(STORED)).isEqualTo(true);
            phone.write(outings.home(), SAID);
            phone.disconnect();
            phone.page().locator("#help").click();
            phone.page().waitForSelector("a[href='tel:123']");
            assertThat(phone.page().locator("#text").inputValue()).isEmpty();
            assertThat(phone.page().evaluate(STORED)).isEqualTo(true);
            phone.page().navigate(outing.wire().address() + language + "/help");
            phone.page().waitForSelector("a[href='tel:123']");
            assertThat(Sight.faults(phone.page(), Sight.WIDTHS)).isEmpty();
        }
    }
}
