package org.mahalla.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.square;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.PlacePath;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@MahallaTest
@Transactional
class PlaceRegisterTests {
    private final MockMvcTester browser;
    private final Neighbourhoods neighbourhoods;
    private final Venues venues;
    private final People people;
    private final Registered registered;
    private Neighbourhood nirugah;
    private Cookie administrator;

    @Autowired
    PlaceRegisterTests(
            MockMvcTester browser,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            Venues venues,
            PlaceStore store,
            IdMaker ids,
            People people) {
        this.browser = browser;
        this.neighbourhoods = neighbourhoods;
        this.venues = venues;
        this.people = people;
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
    }

    @BeforeEach
    void aTown() {
        Division city = registered.division("xq", DivisionKind.CITY, "شهر آزمون", "Test City");
        nirugah = registered.neighbourhood(city, "n1", "نیروگاه", "Nirugah", square(10, 10, 0.1), null);
        administrator = people.signIn(people.with(Role.ADMINISTRATOR, "xq"));
    }

    @Test
    void theTreeIsBrowsedByItsAdministratorAlone() {
        assertThat(browser.get().uri("/admin/places").cookie(administrator))
                .hasStatusOk()
                .bodyText()
                .contains("شهر آزمون");
        assertThat(browser.get().uri("/admin/places?in=xq").cookie(administrator))
                .bodyText()
                .contains("نیروگاه");
        Cookie elsewhere = people.signIn(people.with(Role.ADMINISTRATOR, "xz"));
        assertThat(browser.get().uri("/admin/places?in=xq").cookie(elsewhere)).hasStatus(404);
        assertThat(browser.get()
                        .uri("/admin/places/neighbourhoods/" + nirugah.id().text())
                        .cookie(elsewhere))
                .hasStatus(404);
    }

    @Test
    void aNeighbourhoodIsAddedOnceAndChanged() {
        assertThat(add("n9", "۱۰٫۵")).hasStatus(303);
        assertThat(add("n9", "10.5")).hasStatus(422).bodyText().contains("n9");
        assertThat(add("N 10", "x")).hasStatus(422).bodyText().contains("value=\"N 10\"");
        Neighbourhood added = neighbourhoods.byPath(new PlacePath("xq.n9")).orElseThrow();
        assertThat(added.centre().latitude()).isEqualTo(10.5);

        String page = "/admin/places/neighbourhoods/" + nirugah.id().text();
        assertThat(browser.get().uri(page).cookie(administrator))
                .hasStatusOk()
                .bodyText()
                .contains("Nirugah");
        assertThat(browser.post()
                        .uri(page)
                        .cookie(administrator)
                        .with(csrf())
                        .param("code", "n1")
                        .param("nameFa", "نیروگاه کهنه")
                        .param("nameEn", "")
                        .param("aliases", "برق\nتوانیر")
                        .param("latitude", "10.05")
                        .param("longitude", "10.05")
                        .param("wave", "۲")
                        .param("population", ""))
                .hasStatus(303);
        Neighbourhood changed = neighbourhoods.find(nirugah.id()).orElseThrow();
        assertThat(changed.aliases()).containsExactly("برق", "توانیر");
        assertThat(changed.wave()).isEqualTo(2);
        assertThat(changed.bounded()).isTrue();
    }

    @Test
    void severalJoinInAWave() {
        assertThat(browser.post()
                        .uri("/admin/places/waves")
                        .cookie(administrator)
                        .with(csrf())
                        .param("in", "xq")
                        .param("id", nirugah.id().text())
                        .param("wave", "۳"))
                .hasStatus(303);

        Neighbourhood joined = neighbourhoods.find(nirugah.id()).orElseThrow();
        assertThat(joined.wave()).isEqualTo(3);
        assertThat(joined.joinedOn()).isNotNull();
    }

    @Test
    void aVenueIsAdded() {
        assertThat(browser.get()
                        .uri("/admin/places/venues/new?in=" + nirugah.id().text())
                        .cookie(administrator))
                .hasStatusOk();
        assertThat(browser.post()
                        .uri("/admin/places/venues")
                        .cookie(administrator)
                        .with(csrf())
                        .param("in", nirugah.id().text())
                        .param("kind", "mosque")
                        .param("name", "مسجد جامع")
                        .param("address", ""))
                .hasStatus(303);
        assertThat(venues.of(nirugah.id())).extracting(Venue::name).containsExactly("مسجد جامع");
    }

    private MvcTestResult add(String code, String latitude) {
        return browser.post()
                .uri("/admin/places/neighbourhoods")
                .cookie(administrator)
                .with(csrf())
                .param("in", "xq")
                .param("code", code)
                .param("nameFa", "محلهٔ تازه")
                .param("nameEn", "")
                .param("aliases", "")
                .param("latitude", latitude)
                .param("longitude", "10.5")
                .param("wave", "")
                .param("population", "")
                .exchange();
    }
}
