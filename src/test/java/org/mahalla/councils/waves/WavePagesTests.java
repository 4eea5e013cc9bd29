package org.mahalla.councils.waves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.councils.testing.CouncilTown;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.PlaceFixtures;
import org.mahalla.places.testing.Registered;
import org.mahalla.shared.IdMaker;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A wave has a page with figures, and a review that only who speaks for all of it writes. */
@MahallaTest
class WavePagesTests {
    private static final int WAVE = 87;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private CouncilTown town;

    @Autowired
    private People people;

    @Autowired
    private PlaceStore store;

    @Autowired
    private Neighbourhoods neighbourhoods;

    @Autowired
    private Divisions divisions;

    @Autowired
    private IdMaker ids;

    private Neighbourhood one;

    @BeforeEach
    void aWaveOfTwo() {
        Registered registered = new Registered(store, neighbourhoods, divisions, ids);
        var city = registered.division("xwave", DivisionKind.CITY, "شهر موج", "Wave City");
        for (String code : List.of("w1", "w2")) {
            if (neighbourhoods.byPath(city.path().child(code)).isEmpty()) {
                registered.neighbourhood(
                        city,
                        code,
                        "محلهٔ موج " + code,
                        "Wave " + code,
                        PlaceFixtures.square(47 + code.charAt(1) * 0.1, 21, 0.01),
                        WAVE);
            }
        }
        one = neighbourhoods.byPath(city.path().child("w1")).orElseThrow();
    }

    @Test
    void everybodyReadsTheFiguresAndTheReviewOnceItIsPublished() {
        town.council(one, 3);
        String page = "/waves/" + WAVE;
        assertThat(browser.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("۲ محله", "محلهٔ موج w1", "هنوز منتشر نشده", "۳ از ۸ پر است");
        Cookie reviewer = people.signIn(Role.REVIEWER, "xwave");
        assertThat(write(reviewer, "", "", "publish")).hasStatus(422);
        assertThat(write(reviewer, "کرسی‌ها زود پر شد", "نشست‌ها کم بود", "keep"))
                .hasStatus3xxRedirection();
        assertThat(browser.get().uri(page)).bodyText().doesNotContain("نشست‌ها کم بود");
        assertThat(write(reviewer, "کرسی‌ها زود پر شد", "نشست‌ها کم بود", "publish"))
                .hasStatus3xxRedirection();
        assertThat(browser.get().uri(page)).bodyText().contains("کرسی‌ها زود پر شد", "نشست‌ها کم بود");
        assertThat(browser.get().uri("/desk/waves").cookie(reviewer)).bodyText().contains("/desk/waves/" + WAVE);
    }

    @Test
    void whoSpeaksForAPartOfItWritesNothingAndAWaveWithoutNeighbourhoodsIsNone() {
        assertThat(write(people.signIn(Role.REVIEWER, "xwave.w1"), "الف", "ب", "publish"))
                .hasStatus(404);
        assertThat(write(people.signIn(Role.MANAGER, "xwave.w1"), "الف", "ب", "publish"))
                .hasStatus4xxClientError();
        assertThat(browser.get().uri("/waves/88")).hasStatus(404);
        assertThat(browser.get().uri("/waves/x")).hasStatus(404);
    }

    private MvcTestResult write(Cookie who, String well, String badly, String then) {
        return browser.post()
                .uri("/desk/waves/" + WAVE)
                .with(csrf())
                .cookie(who)
                .param("well", well)
                .param("badly", badly)
                .param("then", then)
                .exchange();
    }
}
