package org.mahalla.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.square;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.shared.IdMaker;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MahallaTest
@Transactional
class PlacePagesTests {
    private final MockMvcTester browser;
    private final Registered registered;
    private Neighbourhood nirugah;

    @Autowired
    PlacePagesTests(
            MockMvcTester browser, Neighbourhoods neighbourhoods, Divisions divisions, PlaceStore store, IdMaker ids) {
        this.browser = browser;
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
    }

    @BeforeEach
    void aTown() {
        Division city = registered.division("xq", DivisionKind.CITY, "شهر آزمون", "Test City");
        nirugah = registered.neighbourhood(city, "n1", "نیروگاه", "Nirugah", square(10, 10, 0.1), 1);
        registered.neighbourhood(city, "n2", "زنبیل‌آباد", "", square(10.1, 10, 0.1), null);
    }

    @Test
    void theListNamesEveryNeighbourhoodUnderItsCity() {
        assertThat(browser.get().uri("/neighbourhoods"))
                .hasStatusOk()
                .bodyText()
                .contains("شهر آزمون", "نیروگاه", "زنبیل‌آباد", "<svg viewBox=\"0 0 420 330\"");
    }

    @Test
    void theListIsFoundByNameAndByWave() {
        assertThat(browser.get().uri("/neighbourhoods?q={q}", "نيروگاه"))
                .bodyText()
                .contains(nirugah.id().text())
                .doesNotContain("زنبیل‌آباد");
        assertThat(browser.get().uri("/neighbourhoods?wave=۱"))
                .bodyText()
                .contains("نیروگاه")
                .doesNotContain("زنبیل‌آباد");
        assertThat(browser.get().uri("/neighbourhoods?q=<script>&wave=x&after=%00"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>&");
    }

    @Test
    void englishMarksNamesThatArePersian() {
        assertThat(browser.get().uri("/en/neighbourhoods"))
                .hasStatusOk()
                .bodyText()
                .contains("Nirugah", "lang=\"fa\">زنبیل‌آباد");
    }

    @Test
    void boundariesAreOpenAsGeoJson() {
        assertThat(browser.get().uri("/neighbourhoods/" + nirugah.id().text() + "/boundary.geojson"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/geo+json")
                .bodyText()
                .contains("\"Polygon\"", "نیروگاه");
        assertThat(browser.get().uri("/neighbourhoods/boundaries.geojson?window=10.05,10.05,10"))
                .bodyText()
                .contains("FeatureCollection", nirugah.id().text());
        assertThat(browser.get().uri("/neighbourhoods/none/boundary.geojson")).hasStatus(404);
        assertThat(browser.get().uri("/neighbourhoods/boundaries.geojson?window=a"))
                .hasStatus(404);
    }

    @Test
    void thePictureToClickOnIsAPng() {
        assertThat(browser.get().uri("/neighbourhoods/map.png?window=10.05,10.05,10&here=10.05,10.05"))
                .hasStatusOk()
                .hasContentType("image/png");
    }
}
