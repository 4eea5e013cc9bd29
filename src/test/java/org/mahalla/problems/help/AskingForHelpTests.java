package org.mahalla.problems.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mahalla.access.Role;
import org.mahalla.platform.backup.ErasureList;
import org.mahalla.platform.jobs.Every;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.problems.testing.OlderCopy;
import org.mahalla.problems.testing.ResidentsPhone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** “I need help myself”: sealed, read by a reviewer alone, taken back by its code. */
class AskingForHelpTests extends AtTheDesk {
    private static final String CANARY = "قناری‌سبز برای دو بچه شیر خشک";
    private static final String CONTACT = "۰۹۱۲۷۷۷۶۶۵۵";
    private static final Pattern GROUP = Pattern.compile("<p class=\"code\">(.*?)</p>", Pattern.DOTALL);

    @Autowired
    private List<Every> jobs;

    @Autowired
    private ErasureList requestsTakenBack;

    @Autowired
    private Clock clock;

    private Cookie reviewer;
    private String once;
    private String code;

    @BeforeEach
    void somebodyAsks() {
        reviewer = town.signIn(Role.REVIEWER, home);
        once = DeskTown.token();
        code = code(ask(once));
    }

    @Test
    void theNumbersToCallStandBeforeTheForm() {
        String page = body(get("/help", null));
        assertThat(page.indexOf("tel:123")).isPositive().isLessThan(page.indexOf("name=\"needed\""));
        assertThat(page).contains("tel:115", "tel:110", "tel:125");
        MvcTestResult refused = form("/help", Map.of("needed", "", "once", DeskTown.token()));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("در چند کلمه بنویسید", "محله را انتخاب کنید", "چطور به شما برسند");
    }

    @Test
    void sentTwiceItIsOneRequestWithTheSameCode() {
        assertThat(code(ask(once))).isEqualTo(code);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aReviewerAloneReadsItAndThatIsWrittenDown() {
        String list = body(get("/desk/help", reviewer));
        assertThat(list).contains("در انتظار").doesNotContain(CANARY, CONTACT);
        String one = "/desk/help/" + id();
        assertThat(body(get(one, reviewer))).contains(CANARY, CONTACT, "بعد از شش");
        assertThat(jdbc.sql("select count(*) from access.trail where event = 'personal_data_read' and subject = ?")
                        .param(id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(redirect(postTo(one + "/handled", reviewer, Map.of()))).isEqualTo("/desk/help?done=handled");
        assertThat(body(form("/help/follow", Map.of("code", code))))
                .contains("رسیدگی شد")
                .doesNotContain(CANARY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REVIEWER"})
    void nobodyElseFindsIt(Role role) {
        Cookie other = town.signIn(role, home);
        assertThat(get("/desk/help", other)).hasStatus(404);
        assertThat(get("/desk/help/" + id(), other)).hasStatus(404);
        assertThat(postTo("/desk/help/" + id() + "/handled", other, Map.of())).hasStatus(404);
    }

    @Test
    void aReviewerOfAnotherPlaceFindsNothing() {
        Cookie elsewhere = town.signIn(Role.REVIEWER, town.neighbourhood());
        assertThat(body(get("/desk/help", elsewhere))).doesNotContain(id());
        assertThat(get("/desk/help/" + id(), elsewhere)).hasStatus(404);
    }

    @Test
    void itIsNoProblemAndStandsNowhere() {
        String there = "neighbourhood=" + home.id().text();
        for (String path : List.of(
                "/",
                "/problems?" + there,
                "/problems?q=شیر",
                "/problems.csv?" + there,
                "/problems.geojson?" + there,
                "/neighbourhoods/" + home.id().text(),
                "/data")) {
            assertThat(body(get(path, null))).as(path).doesNotContain(CANARY, CONTACT, id());
        }
        assertThat(body(get("/desk", manager))).contains("هنوز گزارشی نرسیده است");
        assertThat(get("/track/" + code, null)).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from problems.problem where neighbourhood_id = ?")
                        .param(home.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from platform.answer where answer like ?")
                        .param("%" + code + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasTakenBackStaysGoneWhenAnOlderCopyIsBroughtBack() {
        OlderCopy requests = OlderCopy.of(jdbc, "problems.help_request");
        OlderCopy codes = OlderCopy.of(jdbc, "problems.help_code");
        form("/help/withdraw", Map.of("code", code));
        requests.comeBack();
        codes.comeBack();
        assertThat(rows()).isEqualTo(1);
        assertThat(requestsTakenBack.replay(List.of())).isEqualTo(1);
        assertThat(rows()).isZero();
        assertThat(form("/help/follow", Map.of("code", code))).hasStatus(404);
    }

    @Test
    void theCodeTakesItBackForGood() {
        assertThat(body(form("/help/follow", Map.of("code", code)))).contains("در انتظار بازبین");
        assertThat(body(form("/help/withdraw", Map.of("code", code)))).contains("پاک شد");
        assertThat(rows()).isZero();
        assertThat(form("/help/follow", Map.of("code", code))).hasStatus(404);
        assertThat(form("/help/withdraw", Map.of("code", "123"))).hasStatus(404);
        assertThat(ask(once)).hasStatus(303);
        assertThat(rows()).isZero();
    }

    @Test
    void itIsErasedWhenItsDaysAreOver() {
        Runnable forget = jobs.stream()
                .filter(job -> job.name().equals("help-requests-forget"))
                .findFirst()
                .orElseThrow()
                .work();
        forget.run();
        assertThat(rows()).isEqualTo(1);
        jdbc.sql("update problems.help_request set received_on = ? where neighbourhood_id = ?")
                .params(LocalDate.now(clock).minusDays(90), home.id().value())
                .update();
        forget.run();
        assertThat(rows()).isZero();
        assertThat(form("/help/follow", Map.of("code", code))).hasStatus(404);
    }

    @Test
    void leavingAReportForHelpErasesTheDraft() {
        String what = redirect(form("/report", Map.of("neighbourhood", home.id().text())));
        assertThat(body(get(what, null))).contains("خودم کمک لازم دارم");
        String leave = what.replace("/what", "/help");
        assertThat(redirect(form(leave, Map.of("text", CANARY))))
                .isEqualTo("/help?neighbourhood=" + home.id().text());
        assertThat(get(what, null)).hasStatus(404);
    }

    private MvcTestResult ask(String token) {
        Map<String, String> typed = new HashMap<>(Map.of("needed", CANARY, "contact", CONTACT, "when", "بعد از شش"));
        typed.put("neighbourhood", home.id().text());
        typed.put("once", token);
        return form("/help", typed);
    }

    private String code(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return org.mahalla.shared.Digits.latin(ResidentsPhone.found(GROUP, page))
                .replaceAll("<[^>]*>", "");
    }

    private int rows() {
        return jdbc.sql("select count(*) from problems.help_request where neighbourhood_id = ?")
                .param(home.id().value())
                .query(Integer.class)
                .single();
    }

    private String id() {
        return jdbc.sql("select help_id from problems.help_request where neighbourhood_id = ?")
                .param(home.id().value())
                .query((row, n) -> org.mahalla.shared.CompactId.encode(
                        Objects.requireNonNull(row.getObject(1, java.util.UUID.class))))
                .single();
    }

    private MvcTestResult form(String path, Map<String, String> typed) {
        var request = web.post().uri(path).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
