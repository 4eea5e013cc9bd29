package org.mahalla.councils.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.FoundBody;
import org.mahalla.councils.bodies.Seat;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.councils.meetings.Attend;
import org.mahalla.councils.meetings.HoldMeeting;
import org.mahalla.councils.meetings.PlanMeeting;
import org.mahalla.councils.testing.CouncilTown;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.JalaliDate;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The report of a year is written by the secretary and read by everybody, on the page and on paper. */
@MahallaTest
class YearlyPagesTests {
    @Autowired
    private MockMvcTester browser;

    @Autowired
    private CouncilTown town;

    @Autowired
    private FoundBody foundBody;

    @Autowired
    private PlanMeeting planMeeting;

    @Autowired
    private HoldMeeting holdMeeting;

    @Autowired
    private Attend attend;

    @Autowired
    private Seats seats;

    @Test
    void whatTheSecretaryWroteStandsOnThePageAndOnPaper() throws Exception {
        Neighbourhood home = town.neighbourhood();
        Body council = town.council(home, 5);
        int year = JalaliDate.of(town.today()).year();
        String address = "/bodies/" + council.id().text() + "/years/" + year;
        Cookie secretary = town.signIn(Role.SECRETARY, home);
        assertThat(write(address, secretary, "زمین بازی ساخته شد\nدرمانگاه پزشک گرفت"))
                .hasStatus3xxRedirection();
        assertThat(browser.get().uri(address)).bodyText().contains("زمین بازی ساخته شد", "درمانگاه پزشک گرفت");
        MvcTestResult paper = browser.get().uri(address + "/report.pdf").exchange();
        assertThat(paper).hasStatusOk();
        try (var document = Loader.loadPDF(paper.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("زمین بازی ساخته شد");
        }
        assertThat(write(address, secretary, "ب".repeat(4001)))
                .hasStatus(422)
                .bodyText()
                .contains("حداکثر");
        assertThat(write(address, town.signIn(Role.SECRETARY, town.neighbourhood()), "دیگری"))
                .hasStatus(404);
        assertThat(browser.get().uri("/bodies/" + council.id().text() + "/years/1999/report.pdf"))
                .hasStatus(404);
    }

    @Test
    void aMeetingOfTwoBodiesIsCountedWithTheSeatsOfBothAndStandsInBothReports() {
        Neighbourhood home = town.neighbourhood();
        Body council = town.council(home, 4);
        Body group = foundBody.found(
                Viewer.operator(),
                new FoundBody.NewBody(
                        BodyKind.HEADQUARTERS,
                        home.path(),
                        new PlaceName("شورای اداری آزمون", "Administrative council"),
                        null,
                        List.of("member", "member"),
                        town.today()));
        for (Seat seat : seats.of(group.id())) {
            town.fill(group, seat, "کسی " + seat.ordinal(), town.today(), null);
        }
        Viewer secretary = town.viewer(Role.SECRETARY, home);
        MeetingId id = planMeeting
                .plan(secretary, council, town.today(), LocalTime.NOON, "سالن")
                .id();
        planMeeting.together(id, group, null);
        holdMeeting.open(secretary, council, id);
        Set<org.mahalla.councils.SeatId> three = new java.util.HashSet<>(
                seats.of(council.id()).stream().limit(3).map(Seat::id).toList());
        attend.list(id, three, Set.of(), Set.of());
        String meeting = "/desk/meetings/" + id.text();
        Cookie desk = town.signIn(Role.SECRETARY, home);
        assertThat(browser.get().uri(meeting).cookie(desk)).bodyText().contains("حد نصاب نیست: ۳ از ۶");
        three.add(seats.of(group.id()).getFirst().id());
        attend.list(id, three, Set.of(), Set.of());
        assertThat(browser.get().uri(meeting).cookie(desk)).bodyText().contains("همراه با شورای اداری آزمون", "۴ از ۶");
        holdMeeting.close(secretary, council, id);
        int year = JalaliDate.of(town.today()).year();
        assertThat(browser.get().uri("/bodies/" + council.id().text() + "/years/" + year))
                .bodyText()
                .contains("نشست‌های مشترک", "شورای اداری آزمون");
        assertThat(browser.get().uri("/en/bodies/" + group.id().text() + "/years/" + year))
                .bodyText()
                .contains("Meetings with another body", "Council of Council Hood");
    }

    private MvcTestResult write(String address, Cookie who, String achievements) {
        return browser.post()
                .uri("/desk" + address)
                .with(csrf())
                .cookie(who)
                .param("achievements", achievements)
                .exchange();
    }
}
