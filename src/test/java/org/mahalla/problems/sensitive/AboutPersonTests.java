package org.mahalla.problems.sensitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.erasing.EraseReport;
import org.mahalla.problems.erasing.RetentionSettings;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MahallaTest
class AboutPersonTests {
    private static final String CANARY = "همسایهٔ طبقهٔ سوم شب‌ها سروصدا می‌کند";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private DeskTown town;

    @Autowired
    private Problems problems;

    @Autowired
    private SensitiveReports sensitive;

    @Autowired
    private Timeline timeline;

    @Autowired
    private EraseReport eraseReport;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Neighbourhood home;
    private Cookie manager;
    private Cookie reviewer;
    private Received received;

    @BeforeEach
    void aReportAboutAPersonIsSetAside() {
        home = town.neighbourhood();
        manager = town.signIn(Role.MANAGER, home);
        reviewer = town.signIn(Role.REVIEWER, home);
        received = town.report(home, CANARY, "+989121112299", List.of());
        String once = DeskTown.token();
        assertThat(aside(once)).hasStatus(303).hasHeader("Location", "/desk?done=hidden");
        assertThat(aside(once)).hasStatus(303).hasHeader("Location", "/desk?done=hidden");
    }

    @Test
    void itVanishesForTheCouncil() {
        assertThat(get("/desk/problems/" + id(), manager)).hasStatus(404);
        assertThat(aside(DeskTown.token())).hasStatus(404);
        for (String path : List.of("/desk", "/desk/problems", "/desk/problems?state=set_aside")) {
            assertThat(body(get(path, manager))).as(path).doesNotContain(CANARY, id());
        }
        assertThat(get("/desk/sensitive", manager)).hasStatus(404);
        assertThat(get("/desk/sensitive/" + id(), manager)).hasStatus(404);
    }

    @Test
    void aReviewerAloneReadsItAndThatIsWrittenDown() {
        assertThat(body(get("/desk/sensitive", reviewer))).contains(id()).doesNotContain(CANARY);
        assertThat(body(get("/desk/sensitive/" + id(), reviewer))).contains(CANARY);
        assertThat(jdbc.sql("select count(*) from access.trail where event = 'sensitive_report_read' and subject = ?")
                        .param(id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        Cookie elsewhere = town.signIn(Role.REVIEWER, town.neighbourhood());
        assertThat(get("/desk/sensitive/" + id(), elsewhere)).hasStatus(404);
    }

    @Test
    void aReviewerBringsItBack() {
        MvcTestResult refused = bringBack("");
        assertThat(refused).hasStatus(422);
        assertThat(bringBack("دربارهٔ چراغ بود")).hasStatus(303);
        assertThat(body(get("/desk/problems/" + id(), manager))).contains(CANARY);
        assertThat(get("/desk/sensitive/" + id(), reviewer)).hasStatus(404);
    }

    @Test
    void afterSevenDaysItIsErased() {
        assertThat(forgetAfter(6)).isZero();
        assertThat(body(get("/desk/sensitive/" + id(), reviewer))).contains(CANARY);
        assertThat(forgetAfter(7)).isPositive();
        for (String table : List.of("report", "contact", "tracking_code")) {
            assertThat(jdbc.sql("select count(*) from problems." + table + " where report_id = ?")
                            .param(received.report().value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(timeline.of(received.problem().value()))
                .allSatisfy(entry -> assertThat(entry.words()).isNull());
        assertThat(problems.get(received.problem()).state()).isEqualTo(State.SET_ASIDE);
        assertThat(body(get("/desk/sensitive", reviewer))).doesNotContain(id());
        assertThat(get("/track/" + received.code().digits(), null)).hasStatus(404);
        assertThat(forgetAfter(7)).isZero();
    }

    private int forgetAfter(int days) {
        Clock later = Clock.offset(clock, Duration.ofDays(days));
        return new ForgetSensitive(sensitive, eraseReport, () -> new RetentionSettings(90, 90, 365, 400), later)
                .forgetDue();
    }

    private MvcTestResult aside(String once) {
        return web.post()
                .uri("/desk/problems/" + id() + "/aside")
                .param("as", "about_person")
                .param("once", once)
                .cookie(manager)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult bringBack(String why) {
        return web.post()
                .uri("/desk/sensitive/" + id() + "/return")
                .param("why", why)
                .param("once", DeskTown.token())
                .cookie(reviewer)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, @Nullable Cookie cookie) {
        var request = web.get().uri(path);
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    private String id() {
        return received.problem().text();
    }
}
