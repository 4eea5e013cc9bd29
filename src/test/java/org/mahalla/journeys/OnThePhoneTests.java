package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.journeys.Outings.SAID;

import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.journeys.Outings.Outing;
import org.springframework.beans.factory.annotation.Autowired;

/** The one page asks, finds and guides as the three steps do, and everybody can read it. */
@JourneyTest
class OnThePhoneTests {
    private final Outings outings;
    private Path memory = Path.of("");

    @Autowired
    OnThePhoneTests(Outings outings) {
        this.outings = outings;
    }

    @BeforeEach
    void aNewPhone(@TempDir Path folder) {
        memory = folder;
    }

    @Test
    void nearMeLeavesThePhoneRoughAndIsKeptRough() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.standAt(34.612345, 50.812345);
            phone.learn("/report/here");
            phone.page().locator("#near button").click();
            phone.page().waitForSelector("#near [role=status]:has-text('نیروگاه')");
            phone.until(
                    "async id => ((await Queue.draft()) || {fields: {}}).fields.neighbourhood === id", outings.home());
            assertThat(String.valueOf(phone.page().evaluate("async () => JSON.stringify(await Queue.draft())")))
                    .contains("\"34.612\"", "\"50.812\"")
                    .doesNotContain("34.6123", "50.8123");
        }
    }

    @Test
    void amongVeryManyNeighbourhoodsOneSearches() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
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
            phone.page().locator("#neighbourhood").selectOption(outings.home());
            phone.until(
                    "async id => ((await Queue.draft()) || {fields: {}}).fields.neighbourhood === id", outings.home());
            phone.open("/report/here");
            assertThat(phone.page().locator("#neighbourhood").inputValue()).isEqualTo(outings.home());
        }
    }

    @Test
    void whatMayBeTheSameIsOfferedOnceItHasArrived() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.standAt(34.605, 50.805);
            phone.learn("/report/here");
            for (int twice = 0; twice < 2; twice++) {
                phone.write(outings.home(), SAID);
                phone.page().locator("#near button").click();
                phone.page().waitForSelector("#near [role=status]:has-text('نیروگاه')");
                phone.send();
                assertThat(phone.shows("#told-sent")).isTrue();
            }
            assertThat(Sight.faults(phone.page(), Sight.WIDTHS)).isEmpty();
            phone.page().locator("#told-same a").click();
            phone.page().waitForURL("**/same");
            assertThat(Sight.faults(phone.page(), Sight.WIDTHS)).isEmpty();
            phone.page().locator("main li button").first().click();
            phone.page().waitForURL("**/received");
            assertThat(phone.page().locator("main").innerText()).contains("پیوست");
        }
    }

    @Test
    void whatIsNotOursEndsWithWhomToCall() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn("/report/here");
            phone.disconnect();
            phone.write(outings.home(), SAID);
            phone.page().locator("label[for=a-health-care]").click();
            phone.page().locator("label[for=t-social-emergency]").click();
            assertThat(phone.shows("#topic-part a[href='tel:123']")).isTrue();
            assertThat(phone.shows("#send")).isFalse();
            assertThat(phone.shows("#help")).isTrue();
            phone.page().locator("label[for=a-lighting-power]").click();
            phone.page().locator("label[for=t-unsafe-pole]").click();
            assertThat(phone.shows("#topic-part a[href='tel:121']")).isTrue();
            assertThat(phone.page().locator("#text").inputValue()).isEqualTo(SAID);
            assertThat(phone.shows("#above")).isTrue();
        }
    }

    @Test
    void detailsAreMarkedAndOthersAreAskedAboutAnew() throws Exception {
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
            phone.learn("/report/here");
            phone.page().locator("#text").fill(SAID + " کوچهٔ ۱۲، پلاک ۳۴۵");
            assertThat(phone.shows("#left")).isFalse();
            phone.page().locator("#text").fill(SAID + " ۰۹۱۲ ۳۴۵ ۶۷۸۹ زنگ بزنید");
            assertThat(phone.page().locator("#marked mark").allInnerTexts()).containsExactly("۰۹۱۲ ۳۴۵ ۶۷۸۹");
            phone.page().locator("#left-desk").check();
            phone.page().locator("#place").fill("کنار خودروی ۱۲ب۳۴۵-۱۶");
            assertThat(phone.page().locator("#marked mark").count()).isEqualTo(2);
            assertThat(phone.page().locator("#left-desk").isChecked()).isFalse();
            phone.page().locator("#left-out").check();
            phone.until("async choice => ((await Queue.draft()) || {fields: {}}).fields.left === choice", "out");
            phone.restart();
            phone.open("/report/here");
            assertThat(phone.page().locator("#left-out").isChecked()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void everybodyCanReadItInEveryState(String language) throws Exception {
        List<String> faults = new ArrayList<>();
        try (Outing outing = outings.begin(memory)) {
            Phone phone = outing.phone();
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
            phone.write(outings.home(), SAID);
            phone.photograph(1);
            phone.send();
            phone.disconnect();
            phone.write(outings.home(), SAID);
            phone.send();
            faults.addAll(Sight.faults(phone.page(), Sight.WIDTHS));
        }
        assertThat(faults).isEmpty();
    }
}
