package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.desk.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mahalla.access.AccountId;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.testing.People;
import org.mahalla.problems.ProblemFigures;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is about the manager or the council goes one level up and nowhere else. */
class AboutCouncilTests extends AtTheDesk {
    private static final String CANARY = "مدیر محله چراغ‌های کوچهٔ خودش را زودتر درست می‌کند";

    @Autowired
    private People people;

    @Autowired
    private GrantRole grantRole;

    @Autowired
    private ProblemFigures figures;

    @Autowired
    private Clock clock;

    private Received received;

    @BeforeEach
    void aResidentSpeaksOfTheManager() {
        received = town.report(home, CANARY, "+989121112244", true);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyInTheNeighbourhoodFindsIt(Role role) {
        Cookie own = town.signIn(role, home);
        assertThat(get("/desk/problems/" + id(received), own)).hasStatus(404);
        assertThat(get("/desk/sensitive/" + id(received), own)).hasStatus(404);
        for (String path : List.of("/desk", "/desk/problems", "/desk/problems?state=new", "/desk/sensitive")) {
            assertThat(body(get(path, own))).as(path).doesNotContain(CANARY, id(received));
        }
        assertThat(redirectOrBody(get("/desk/problems?q=" + received.code().digits(), own)))
                .doesNotContain(id(received));
        for (String step : List.of("/checks", "/hold", "/answers", "/notes", "/aside", "/override", "/text")) {
            assertThat(post(received, step, own, Map.of("as", "spam"))).as(step).hasStatus(404);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aboveTheNeighbourhoodAReviewerAloneReadsIt(Role role) {
        Cookie above = town.signInAbove(role);
        assertThat(get("/desk/problems/" + id(received), above)).hasStatus(404);
        MvcTestResult page = get("/desk/sensitive/" + id(received), above);
        if (role == Role.REVIEWER) {
            assertThat(body(page)).contains(CANARY, "دربارهٔ مدیر یا شورا");
            assertThat(body(get("/desk/sensitive", above)))
                    .contains(id(received))
                    .doesNotContain(CANARY);
        } else {
            assertThat(page).hasStatus(404);
            assertThat(body(get("/desk/problems", above))).doesNotContain(id(received));
        }
    }

    @Test
    void aReviewerWhoSitsInTheNeighbourhoodDoesNotReadIt() {
        AccountId both = people.with(Role.REVIEWER, DeskTown.ABOVE);
        LocalDate today = LocalDate.now(clock);
        grantRole.grant(Viewer.operator(), both, new Grant(Role.MEMBER, home.path(), today, today.plusDays(9)), "test");
        assertThat(get("/desk/sensitive/" + id(received), people.signIn(both))).hasStatus(404);
    }

    @Test
    void itIsOnNoPublicPageAndInNoCount() {
        assertThat(open()).isZero();
        assertThat(get("/problems/" + id(received), null)).hasStatus(404);
        String there = "?neighbourhood=" + home.id().text();
        for (String path : List.of("/problems", "/problems.csv", "/problems.geojson")) {
            assertThat(body(get(path + there, null))).as(path).doesNotContain(id(received), CANARY);
        }
        assertThat(body(get("/desk", manager))).contains("هنوز گزارشی نرسیده است");
    }

    @Test
    void theReporterReadsWithTheCodeWhereItIsAndWhatWasAnswered() {
        String track = "/track/" + received.code().digits();
        assertThat(body(get(track, null)))
                .contains("بازبین بالادست آن را می‌خواند")
                .doesNotContain("مدیر محله تا سه روز");
        Cookie reviewer = town.signInAbove(Role.REVIEWER);
        Map<String, String> answer = Map.of("answer", "با مدیر گفت‌وگو شد", "once", DeskTown.token());
        String path = "/desk/sensitive/" + id(received) + "/answer";
        assertThat(postTo(path, reviewer, Map.of("answer", ""))).hasStatus(422);
        assertThat(postTo(path, reviewer, answer)).hasStatus(303);
        assertThat(postTo(path, reviewer, answer)).hasStatus(303);
        assertThat(entries(received, "answer")).isEqualTo(1);
        assertThat(body(get(track, null))).contains("با مدیر گفت‌وگو شد");
        assertThat(postTo(path, manager, answer)).hasStatus(404);
        assertThat(state(received)).isEqualTo(State.NEW);
    }

    @Test
    void theReviewerHandsItDownWithAReason() {
        Cookie reviewer = town.signInAbove(Role.REVIEWER);
        String path = "/desk/sensitive/" + id(received) + "/return";
        assertThat(postTo(path, reviewer, Map.of("why", ""))).hasStatus(422);
        Map<String, String> why = Map.of("why", "دربارهٔ چراغ است", "once", DeskTown.token());
        assertThat(postTo(path, reviewer, why)).hasStatus(303);
        assertThat(postTo(path, reviewer, why)).hasStatus(303);
        assertThat(body(get("/desk/problems/" + id(received), manager))).contains(CANARY, "دربارهٔ چراغ است");
        assertThat(open()).isEqualTo(1);
        assertThat(get("/desk/sensitive/" + id(received), reviewer)).hasStatus(404);
    }

    @Test
    void theDeskItselfSendsOneUpAndDoesNotSeeItAgain() {
        Received other = town.report(home);
        Map<String, String> up = Map.of("as", "about_council", "once", DeskTown.token());
        assertThat(redirect(post(other, "/aside", manager, up))).isEqualTo("/desk?done=above");
        assertThat(redirect(post(other, "/aside", manager, up))).isEqualTo("/desk?done=above");
        assertThat(entries(other, "send_up")).isEqualTo(1);
        assertThat(get("/desk/problems/" + id(other), manager)).hasStatus(404);
        assertThat(open()).isZero();
        assertThat(body(get("/desk/sensitive/" + id(other), town.signInAbove(Role.REVIEWER))))
                .contains(DeskTown.WORDS);
    }

    @Test
    void aResidentSaysSoInTheSecondStep() {
        String what = redirect(form("/report", Map.of("neighbourhood", home.id().text())));
        assertThat(body(get(what, null))).contains("دربارهٔ کار مدیر یا شورای محله است");
        String contact = redirect(form(
                what,
                Map.of("area", town.topic().area(), "topic", town.topic().code(), "text", CANARY, "above", "yes")));
        assertThat(body(get(contact, null))).contains("نه مدیر و نه شورا آن را می‌بیند");
        String done = redirect(form(contact, Map.of()));
        assertThat(body(get(done, null))).contains("بازبین بالادست آن را می‌خواند");
        assertThat(body(get("/desk", manager))).doesNotContain(CANARY);
    }

    private long open() {
        return Objects.requireNonNull(figures.figures(List.of(home.id())).get(home.id()))
                .open();
    }

    private MvcTestResult form(String path, Map<String, String> typed) {
        var request = web.post().uri(path).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
