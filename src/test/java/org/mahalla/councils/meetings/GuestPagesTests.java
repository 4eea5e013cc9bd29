package org.mahalla.councils.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.councils.testing.CouncilTown;
import org.mahalla.places.Neighbourhood;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Offices are invited, come, and stand in the minutes without anybody’s name. */
@MahallaTest
class GuestPagesTests {
    @Autowired
    private MockMvcTester browser;

    @Autowired
    private CouncilTown town;

    @Autowired
    private PlanMeeting planMeeting;

    @Autowired
    private HoldMeeting holdMeeting;

    @Autowired
    private Guests guests;

    @Autowired
    private Seats seats;

    private Neighbourhood home;
    private Body council;
    private Viewer secretary;
    private Cookie desk;
    private MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        home = town.neighbourhood();
        council = town.council(home, 5);
        secretary = town.viewer(Role.SECRETARY, home);
        desk = town.signIn(Role.SECRETARY, home);
        meeting = planMeeting
                .plan(secretary, council, town.today(), LocalTime.NOON, "مسجد")
                .id();
    }

    @Test
    void anOfficeIsInvitedOnceAndTheMinutesSayWhoCame() {
        String address = "/desk/meetings/" + meeting.text();
        assertThat(post(address + "/guests", "office", "رئیس ادارهٔ آب")).hasStatus3xxRedirection();
        assertThat(post(address + "/guests", "office", "رئیس ادارهٔ آب")).hasStatus3xxRedirection();
        assertThat(post(address + "/guests", "office", "نمایندهٔ شهرداری")).hasStatus3xxRedirection();
        String tooLong = "اداره ".repeat(40);
        for (String office : List.of(" ", tooLong)) {
            assertThat(post(address + "/guests", "office", office))
                    .hasStatus(422)
                    .bodyText()
                    .contains("سمت یا دستگاهی را که دعوت می‌شود بنویسید", "id=\"office-wrong\"", office);
        }
        assertThat(guests.of(meeting)).hasSize(2);
        holdMeeting.open(secretary, council, meeting);
        Guest water = guests.of(meeting).stream()
                .filter(guest -> guest.office().contains("آب"))
                .findFirst()
                .orElseThrow();
        assertThat(post(address + "/guests/came", "guest", water.text())).hasStatus3xxRedirection();
        assertThat(browser.get().uri(address + "/minutes").cookie(desk))
                .bodyText()
                .contains("رئیس ادارهٔ آب")
                .doesNotContain("نمایندهٔ شهرداری");
        assertThat(browser.get().uri(address).cookie(desk))
                .as("guests count for no quorum")
                .bodyText()
                .contains("۰ از ۵");
        holdMeeting.close(secretary, council, meeting);
        assertThat(post(address + "/guests", "office", "دیرآمده")).hasStatus(409);
    }

    @Test
    void whetherTheManagerLivesThereIsAYesOrNoAndNothingMore() {
        String seat = "/desk/bodies/" + council.id().text() + "/seats/"
                + seats.of(council.id()).get(6).id().text();
        Cookie manager = town.signIn(Role.MANAGER, home);
        assertThat(browser.get().uri(seat).cookie(manager)).bodyText().doesNotContain("name=\"lives\"");
        Body fresh = town.council(home, 0);
        String own = "/desk/bodies/" + fresh.id().text() + "/seats/"
                + seats.of(fresh.id()).getFirst().id().text();
        assertThat(browser.get().uri(own).cookie(manager)).bodyText().contains("name=\"lives\"");
        assertThat(browser.post()
                        .uri(own)
                        .with(csrf())
                        .cookie(manager)
                        .param("name", "ن. ساکن")
                        .param("fromDay", "1")
                        .param("fromMonth", "1")
                        .param("fromYear", "1405")
                        .param("lives", "yes"))
                .hasStatus3xxRedirection();
        assertThat(seats.of(fresh.id()).getFirst().members().getFirst().livesHere())
                .isTrue();
        assertThat(browser.get().uri("/desk/bodies/" + fresh.id().text()).cookie(manager))
                .bodyText()
                .contains("ساکن محله");
        assertThat(browser.get().uri("/bodies/" + fresh.id().text())).bodyText().doesNotContain("ساکن محله", "ن. ساکن");
    }

    private MvcTestResult post(String address, String... params) {
        var request = browser.post().uri(address).with(csrf()).cookie(desk);
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
