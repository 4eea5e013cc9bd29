package org.mahalla.councils.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.councils.testing.CouncilTown;
import org.mahalla.places.Neighbourhood;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MahallaTest
class BodyPagesTests {
    private final MockMvcTester browser;
    private final CouncilTown town;
    private final Bodies bodies;
    private final Seats seats;
    private final FillSeat fillSeat;
    private final JdbcClient jdbc;
    private Neighbourhood home;
    private Cookie manager;

    @Autowired
    BodyPagesTests(
            MockMvcTester browser, CouncilTown town, Bodies bodies, Seats seats, FillSeat fillSeat, JdbcClient jdbc) {
        this.browser = browser;
        this.town = town;
        this.bodies = bodies;
        this.seats = seats;
        this.fillSeat = fillSeat;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aPlace() {
        home = town.neighbourhood();
        manager = town.signIn(Role.MANAGER, home);
    }

    @Test
    void aManagerFoundsACouncilAndFillsASeat() {
        MvcTestResult founded = found("found-form-1", "شورای آزمون");
        assertThat(founded).hasStatus3xxRedirection();
        String address = Objects.requireNonNull(founded.getResponse().getRedirectedUrl());
        assertThat(browser.get().uri(address).cookie(manager))
                .bodyText()
                .contains("شورای آزمون", "آموزگار", "خالی", "۰ از ۵ پر است");
        String seat = page(address).replaceAll("(?s).*?(/seats/[a-z0-9]{26}).*", "$1");
        assertThat(fill(address + seat, "ز. امینی", "1", "7", "1405", "", "", ""))
                .hasStatus3xxRedirection();
        assertThat(page(address)).contains("ز. امینی", "۱ از ۵ پر است", "شورا دست‌کم ۶ کرسی می‌خواهد");
    }

    @Test
    void oneFilledFormFoundsOneBodyAndAddsOneSeat() {
        MvcTestResult founded = found("found-form-2", "شورای یگانه");
        String address = Objects.requireNonNull(founded.getResponse().getRedirectedUrl());
        assertThat(found("found-form-2", "شورای یگانه").getResponse().getRedirectedUrl())
                .isEqualTo(address);
        assertThat(found("found-form-2", "شورای دیگر"))
                .hasStatus(422)
                .bodyText()
                .contains("شورای دیگر");
        assertThat(found("", "شورای بی‌نشان")).hasStatus(422).bodyText().contains("شورای بی‌نشان");
        assertThat(bodies.at(home.path())).hasSize(1);
        int before = seats.of(bodies.at(home.path()).getFirst().id()).size();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(post(address + "/seats", "once", "seat-form-1", "kind", "youth"))
                    .redirectedUrl()
                    .isEqualTo(address);
        }
        assertThat(post(address + "/seats", "once", "seat-form-2", "kind", "youth"))
                .hasStatus3xxRedirection();
        assertThat(seats.of(bodies.at(home.path()).getFirst().id())).hasSize(before + 2);
    }

    @Test
    void whatIsRefusedOnTheBodysPageIsSaidThere() {
        Body body = town.council(home, 1);
        String address = "/desk/bodies/" + body.id().text();
        assertThat(post(address + "/seats", "kind", "youth"))
                .hasStatus(422)
                .bodyText()
                .contains("این فرم کامل نرسید", "<option value=\"youth\" selected>");
        assertThat(post(address + "/places", "place", "جایی که نیست"))
                .hasStatus(422)
                .bodyText()
                .contains("جایی که نیست", "در این‌جا محله‌ای نیست");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        Body body = town.council(home, 1);
        String address = "/desk/bodies/" + body.id().text() + "/seats/"
                + seats.of(body.id()).getFirst().id().text();
        assertThat(fill(address, "نام تازه", "31", "7", "1405", "", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("نام تازه");
        MvcTestResult taken = fill(address, "نفر دوم", "1", "9", "1405", "", "", "");
        assertThat(taken).hasStatus(422).bodyText().contains("کس دیگری این کرسی را دارد", "نفر دوم");
    }

    @Test
    void namesAreSealedAndForTheDeskAlone() {
        Body body = town.council(home, 3);
        assertThat(jdbc.sql("select name_sealed from councils.member where body_id = ?")
                        .param(body.id().value())
                        .query(byte[].class)
                        .list())
                .hasSize(3)
                .allSatisfy(bytes -> assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("عضو"));
        String address = "/desk/bodies/" + body.id().text();
        assertThat(browser.get().uri(address).cookie(town.signIn(Role.MEMBER, home)))
                .hasStatusOk()
                .bodyText()
                .contains("عضو 1");
        Cookie stranger = town.signIn(Role.MANAGER, town.neighbourhood());
        assertThat(browser.get().uri(address).cookie(stranger)).hasStatus(404);
        assertThat(browser.get().uri(address).cookie(town.signIn(Role.ANALYST, home)))
                .hasStatus4xxClientError();
        assertThat(browser.get().uri("/neighbourhoods/" + home.id().text()))
                .bodyText()
                .doesNotContain("عضو 1")
                .contains("آموزگار", "خالی");
    }

    @Test
    void aVacantSeatWithADeputyIsShownAsOneAndNotRemoved() {
        Body body = town.council(home, 3);
        Seat vacant = seats.of(body.id()).get(4);
        town.deputise(body, vacant, "ج. جانشین", town.today(), null);
        String address = "/desk/bodies/" + body.id().text();
        assertThat(page(address)).contains("خالی، جانشین می‌نشیند", "ج. جانشین", "۳ از ۸ پر است");
        assertThat(page(address + "/seats/" + vacant.id().text()))
                .contains("خالی، جانشین می‌نشیند")
                .doesNotContain("/close\"");
        assertThat(browser.get().uri("/bodies/" + body.id().text()))
                .bodyText()
                .contains("خالی، جانشین می‌نشیند")
                .doesNotContain("ج. جانشین");
        Seat now = seats.of(body.id()).get(4);
        assertThatThrownBy(() -> fillSeat.close(body, now)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aSeatThatSomebodyHoldsIsNotRemovedAndABodyHasItsMost() {
        Body body = town.council(home, 1);
        Seat held = seats.of(body.id()).getFirst();
        assertThatThrownBy(() -> fillSeat.close(body, held)).isInstanceOf(RefusedException.class);
        for (int i = 8; i < 40; i++) {
            fillSeat.add(body, "member");
        }
        assertThatThrownBy(() -> fillSeat.add(body, "member"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("CNC-002"));
    }

    private MvcTestResult found(String once, String name) {
        return browser.post()
                .uri("/desk/bodies/new")
                .with(csrf())
                .cookie(manager)
                .param("once", once)
                .param("kind", "council")
                .param("place", home.path().value())
                .param("nameFa", name)
                .param("seats", "manager", "teacher", "teacher", "women", "sport", "trader")
                .exchange();
    }

    private MvcTestResult post(String address, String... params) {
        var request = browser.post().uri(address).with(csrf()).cookie(manager);
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    private String page(String address) {
        return body(browser.get().uri(address).cookie(manager).exchange());
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult fill(String address, String name, String... dates) {
        return browser.post()
                .uri(address)
                .with(csrf())
                .cookie(manager)
                .param("name", name)
                .param("fromDay", dates[0])
                .param("fromMonth", dates[1])
                .param("fromYear", dates[2])
                .param("untilDay", dates[3])
                .param("untilMonth", dates[4])
                .param("untilYear", dates[5])
                .exchange();
    }
}
