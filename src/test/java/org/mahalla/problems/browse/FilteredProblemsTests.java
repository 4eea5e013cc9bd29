package org.mahalla.problems.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.problems.ProblemId;

/** A filter stands in the address, says what it did not know, and is forgiven what is odd. */
class FilteredProblemsTests extends ListCity {
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
}
