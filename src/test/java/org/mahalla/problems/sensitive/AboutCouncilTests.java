package org.mahalla.problems.sensitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.mahalla.platform.notices.Letter;
import org.mahalla.problems.ProblemFigures;
import org.mahalla.problems.erasing.EraseReport;
import org.mahalla.problems.erasing.RetentionSettings;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.problems.testing.Post;
import org.mahalla.problems.testing.RememberingPhone;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is about the manager or the council goes one level up and nowhere else. */
class AboutCouncilTests extends AtTheDesk {
    private static final String CANARY = "مدیر محله چراغ‌های کوچهٔ خودش را زودتر درست می‌کند";
    private static final String ANSWER = "با او گفت‌وگو شد";

    @Autowired
    private People people;

    @Autowired
    private GrantRole grantRole;

    @Autowired
    private ProblemFigures figures;

    @Autowired
    private Clock clock;

    @Autowired
    private Post post;

    @Autowired
    private SensitiveReports sensitive;

    @Autowired
    private EraseReport eraseReport;

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
    void theCodeAloneTellsNothingOfIt() {
        Received other = town.report(home, DeskTown.WORDS, "+989121112245", List.of());
        assertThat(shape(received)).doesNotContain("بالادست").isEqualTo(shape(other));
        Cookie reviewer = town.signInAbove(Role.REVIEWER);
        String path = "/desk/sensitive/" + id(received);
        postTo(path + "/answer", reviewer, Map.of("answer", ANSWER));
        assertThat(shape(received)).doesNotContain(ANSWER).isEqualTo(shape(other));
        postTo(path + "/answer", reviewer, Map.of("answer", ANSWER, "as", "ended"));
        post(other, "/aside", manager, Map.of("as", "about_person"));
        assertThat(state(received)).isEqualTo(State.SET_ASIDE);
        assertThat(shape(received)).doesNotContain(ANSWER).isEqualTo(shape(other));
    }

    @Test
    void withTheOneTimeCodeTheReporterReadsWhereItIsAndWhatWasAnswered() {
        String track = "/track/" + received.code().digits();
        Cookie reviewer = town.signInAbove(Role.REVIEWER);
        Map<String, String> answer = Map.of("answer", ANSWER, "once", DeskTown.token());
        String path = "/desk/sensitive/" + id(received) + "/answer";
        assertThat(postTo(path, reviewer, Map.of("answer", ""))).hasStatus(422);
        assertThat(postTo(path, reviewer, answer)).hasStatus(303);
        assertThat(postTo(path, reviewer, answer)).hasStatus(303);
        assertThat(entries(received, "answer")).isEqualTo(1);
        RememberingPhone writer = new RememberingPhone(web, post);
        assertThat(writer.read(track + "/choices")).doesNotContain("بالادست", ANSWER);
        writer.prove(received.code().digits(), "989121112244");
        assertThat(writer.read(track + "/choices")).contains("بازبین بالادست آن را می‌خواند", ANSWER);
        assertThat(postTo(path, manager, answer)).hasStatus(404);
        assertThat(state(received)).isEqualTo(State.NEW);
    }

    @Test
    void whoLeftNoContactReadsNeutralWordsAlone() {
        Received silent = town.report(home, CANARY, null, true);
        assertThat(body(get("/track/" + silent.code().digits() + "/choices", null)))
                .doesNotContain("بالادست");
    }

    @Test
    void itTakesNoNumberUntilTheCouncilHasIt() {
        int before = problems.get(town.report(home).problem()).number();
        town.report(home, CANARY, null, true);
        int after = problems.get(town.report(home).problem()).number();
        assertThat(after).isEqualTo(before + 1);
        assertThat(problems.get(received.problem()).number()).isZero();
        Cookie reviewer = town.signInAbove(Role.REVIEWER);
        assertThat(body(get("/desk/sensitive/" + id(received), reviewer))).doesNotContain("مشکل ۰", "مشکل 0");
        postTo("/desk/sensitive/" + id(received) + "/return", reviewer, Map.of("why", "دربارهٔ چراغ است"));
        assertThat(problems.get(received.problem()).number()).isEqualTo(after + 1);
    }

    @Test
    void theReviewerSetsItAsideWithAReasonThatOnlyReviewersRead() {
        Cookie reviewer = town.signInAbove(Role.REVIEWER);
        String path = "/desk/sensitive/" + id(received);
        assertThat(postTo(path + "/aside", reviewer, Map.of("reason", ""))).hasStatus(422);
        assertThat(postTo(path + "/aside", manager, Map.of("reason", "بی‌پایه بود")))
                .hasStatus(404);
        Map<String, String> why = Map.of("reason", "بی‌پایه بود", "once", DeskTown.token());
        assertThat(redirect(postTo(path + "/aside", reviewer, why))).isEqualTo("/desk/sensitive?done=ended");
        assertThat(redirect(postTo(path + "/aside", reviewer, why))).isEqualTo("/desk/sensitive?done=ended");
        assertThat(entries(received, "set_aside_above")).isEqualTo(1);
        assertThat(body(get("/desk/sensitive", reviewer))).doesNotContain(id(received));
        assertThat(body(get(path, reviewer))).doesNotContain(path + "/aside", path + "/answer", path + "/return");
        assertThat(shape(received)).doesNotContain("بی‌پایه");
        assertThat(news(received)).contains("بررسی شد").doesNotContain("بالادست", "شورا", "بی‌پایه");
        assertThat(open()).isZero();
    }

    @Test
    void whatHasEndedGoesWhenContactsGo() {
        Cookie reviewer = town.signInAbove(Role.REVIEWER);
        postTo("/desk/sensitive/" + id(received) + "/answer", reviewer, Map.of("answer", ANSWER, "as", "ended"));
        forgetAfter(89);
        assertThat(rows("contact")).isEqualTo(1);
        forgetAfter(90);
        for (String table : List.of("report", "contact", "tracking_code")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(state(received)).isEqualTo(State.SET_ASIDE);
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
        assertThat(body(get(said(what, Map.of("above", "yes")), null))).contains("نه مدیر و نه شورا آن را می‌بیند");
        redirect(form(what.replace("/what", "/contact"), Map.of()));
        assertThat(body(get("/desk", manager))).doesNotContain(CANARY);
    }

    @Test
    void whoeverLooksOverTheShoulderSeesThePageOfAnyReport() {
        assertThat(receipt(Map.of("above", "yes")))
                .doesNotContain("بالادست", "مدیر محله")
                .isEqualTo(receipt(Map.of()));
    }

    /** The page that says “received”, without what is another for every report. */
    private String receipt(Map<String, String> more) {
        String what = redirect(form("/report", Map.of("neighbourhood", home.id().text())));
        return body(get(redirect(form(said(what, more), Map.of())), null))
                .replaceAll("(?s)<p class=\"small say\">.*?</p>", "SPOKEN")
                .replaceAll("/report/[^/\"]+/", "/report/TOKEN/")
                .replaceAll("value=\"[^\"]{20,}\"", "TOKEN")
                .replaceAll("[0-9۰-۹]", "0");
    }

    private String said(String what, Map<String, String> more) {
        Map<String, String> words = new HashMap<>(more);
        words.putAll(Map.of("area", town.topic().area(), "topic", town.topic().code(), "text", CANARY));
        String next = redirect(form(what, words));
        return next.endsWith("/similar") ? redirect(form(next, Map.of("same", ""))) : next;
    }

    private void forgetAfter(int days) {
        Clock later = Clock.offset(clock, Duration.ofDays(days));
        new ForgetSensitive(sensitive, eraseReport, () -> new RetentionSettings(90, 90, 365, 400), later).forgetDue();
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from problems." + table + " where report_id = ?")
                .param(received.report().value())
                .query(Integer.class)
                .single();
    }

    /** What the code alone shows, without what is another for every report. */
    private String shape(Received which) {
        return body(get("/track/" + which.code().digits(), null))
                .replaceAll("value=\"[^\"]{20,}\"", "TOKEN")
                .replaceAll("[0-9۰-۹]", "0");
    }

    private String news(Received which) {
        return post.to("989121112244", "problem-moved").stream()
                .map(Letter::text)
                .filter(text -> text.contains(which.code().grouped(Language.FA)))
                .findFirst()
                .orElseThrow();
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
