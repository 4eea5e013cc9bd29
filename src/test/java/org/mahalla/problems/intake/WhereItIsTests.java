package org.mahalla.problems.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.ResidentsPhone.DARK;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mahalla.places.maps.MapPicture;
import org.mahalla.places.maps.MapWindow;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.shared.Point;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where the problem is: near the phone, in a chosen neighbourhood, or where one taps on a map; without JavaScript. */
@MahallaTest
class WhereItIsTests {
    private static final Pattern WINDOW = Pattern.compile("name=\"window\" value=\"([^\"]+)\"");

    private final ResidentsPhone phone;
    private final YakhchalQazi place;
    private final JdbcClient jdbc;

    @Autowired
    WhereItIsTests(MockMvcTester mvc, YakhchalQazi place, JdbcClient jdbc) {
        this.phone = new ResidentsPhone(mvc, place);
        this.place = place;
        this.jdbc = jdbc;
    }

    @Test
    void theFirstStepOffersAllThreeWays() {
        assertThat(phone.get("/report"))
                .bodyText()
                .contains("data-near", "name=\"way\" value=\"map\"")
                .as("a list, or where there are very many a search")
                .containsAnyOf("name=\"neighbourhood\"", "id=\"q\" name=\"q\"");
    }

    @Test
    void nearMeIsKeptRoughly() {
        long before = said("latitude = 33.105 and longitude = 51.905");
        String what =
                ResidentsPhone.next(phone.post("/report", Map.of("latitude", "33.104567", "longitude", "51.905432")));
        phone.code(phone.send(phone.say(what, "lighting-power", "lamp-out", DARK), ""));
        assertThat(said("latitude = 33.105 and longitude = 51.905")).isEqualTo(before + 1);
        assertThat(said("latitude = 33.104567")).isZero();
    }

    private long said(String where) {
        return jdbc.sql("select count(*) from problems.report where " + where)
                .query(Long.class)
                .single();
    }

    @Test
    void whoNamesNoNeighbourhoodTapsNearItAndThenOnIt() {
        String pin = ResidentsPhone.next(phone.post("/report", Map.of("way", "map", "place", "کنار نانوایی")));
        assertThat(pin).endsWith("/pin");
        String wide = new MapWindow(YakhchalQazi.MIDDLE, 11, MapPicture.WIDTH, MapPicture.HEIGHT).text();
        assertThat(phone.get(pin + "?window=" + wide)).bodyText().contains("نزدیک جای مشکل بزنید");
        String closer = ResidentsPhone.next(tap(pin, wide, 144, 165));
        assertThat(phone.get(closer)).hasStatusOk().bodyText().contains("روی جای مشکل بزنید");

        String what = ResidentsPhone.next(tap(pin, ResidentsPhone.found(WINDOW, phone.get(closer)), 144, 165));
        assertThat(what).endsWith("/what");
        assertThat(phone.get(what)).bodyText().contains("یخچال قاضی", "کنار نانوایی");
    }

    @Test
    void theMapBeginsAroundTheNeighbourhoodThatWasChosen() {
        String pin = ResidentsPhone.next(phone.post(
                "/report",
                Map.of("way", "map", "neighbourhood", place.neighbourhood().id().text())));
        assertThat(phone.get(pin)).hasStatusOk().bodyText().contains("روی جای مشکل بزنید", "value=\"33.10500,51.90500");
    }

    @Test
    void theKeyboardChoosesTheMiddle() {
        String pin = phone.where("").replace("/what", "/pin");
        String window = new MapWindow(YakhchalQazi.MIDDLE, 15, MapPicture.WIDTH, MapPicture.HEIGHT).text();
        assertThat(ResidentsPhone.next(tap(pin, window, 0, 0))).endsWith("/what");
    }

    @Test
    void aTapWhereNobodyLivesIsExplained() {
        String pin = ResidentsPhone.next(phone.post("/report", Map.of("way", "map")));
        for (int zoom : new int[] {10, 15}) {
            String sea = new MapWindow(new Point(-40, -120), zoom, MapPicture.WIDTH, MapPicture.HEIGHT).text();
            assertThat(tap(pin, sea, 100, 100)).hasStatus(422).bodyText().contains("at-wrong", sea);
        }
    }

    @Test
    void laterStepsLeadBackToTheFirstWhileNoPlaceIsKnown() {
        String pin = ResidentsPhone.next(phone.post("/report", Map.of("way", "map", "place", "کنار نانوایی")));
        String where = pin.replace("/pin", "/where");
        assertThat(phone.get(pin.replace("/pin", "/what"))).hasStatus(303).hasHeader("Location", where);
        assertThat(phone.get(pin.replace("/pin", "/contact"))).hasStatus(303).hasHeader("Location", where);
        assertThat(phone.get(where)).bodyText().contains("کنار نانوایی");
    }

    private MvcTestResult tap(String pin, String window, int x, int y) {
        return phone.post(pin, Map.of("window", window, "at.x", "" + x, "at.y", "" + y));
    }
}
