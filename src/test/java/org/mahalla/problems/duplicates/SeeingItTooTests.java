package org.mahalla.problems.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** “I see it too” and “it broke again” on the public page, from a phone without an account or JavaScript. */
@MahallaTest
class SeeingItTooTests {
    private static final String ONCE = "abcdefghijklmnopqrstuvwxyz";
    private static final String DARK = "چراغ سر کوچه خاموش است";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private TwinTown town;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aBrowserCountsOnceAndMayTakeItBack() throws Exception {
        ProblemId problem = open();
        MvcTestResult first = post(problem, "/support", Map.of(), null);
        assertThat(first).hasStatus(303);
        Cookie mark = Objects.requireNonNull(first.getResponse().getCookie("mahalla-seen"));
        assertThat(mark.isHttpOnly()).isTrue();
        post(problem, "/support", Map.of(), mark);
        assertThat(town.get(problem).supporters()).isEqualTo(1);
        assertThat(page(problem, mark)).contains("شما هم شمرده شدید", "پس می‌گیرم");
        assertThat(page(problem, null)).contains("من هم می‌بینم").doesNotContain("پس می‌گیرم");
        assertThat(kept(problem)).doesNotContain(mark.getValue());
        post(problem, "/support", Map.of("back", "yes"), mark);
        assertThat(town.get(problem).supporters()).isZero();
    }

    @Test
    void openingThePageGivesNoMark() {
        MvcTestResult page = web.get().uri("/problems/" + open().text()).exchange();
        assertThat(page.getResponse().getCookie("mahalla-seen")).isNull();
    }

    @Test
    void fewerThanTenAreNeverShownAsANumber() throws Exception {
        ProblemId problem = open();
        for (int i = 0; i < 5; i++) {
            assertThat(fromLine("192.0.2." + i, problem)).hasStatus(303);
        }
        assertThat(town.get(problem).supporters()).isEqualTo(5);
        assertThat(page(problem, null)).doesNotContain("۶ نفر", "۵ نفر");
    }

    @Test
    void oneLineCountsAtMostThreeTimesADay() {
        ProblemId problem = open();
        for (int i = 0; i < 3; i++) {
            assertThat(fromLine("192.0.2.77", problem)).hasStatus(303);
        }
        assertThat(fromLine("192.0.2.77", problem)).hasStatus(409).bodyText().contains("امروز از اتصال شما");
        assertThat(fromLine("192.0.2.78", problem)).hasStatus(303);
        assertThat(fromLine("2001:db8:0:1::1", problem)).hasStatus(303);
        assertThat(town.get(problem).supporters()).isEqualTo(5);
        assertThat(fromLine("192.0.2.77", open())).as("another problem").hasStatus(303);
    }

    @Test
    void thatItBrokeAgainWaitsForTheDeskOnceForEachBrowser() throws Exception {
        ProblemId problem = open();
        assertThat(post(problem, "/again", Map.of("reason", "باز تاریک است", "once", ONCE), null))
                .hasStatus(422);
        town.confirmed(problem);
        assertThat(page(problem, null)).contains("دوباره خراب شده است");
        assertThat(post(problem, "/again", Map.of("reason", "", "once", ONCE), null))
                .hasStatus(422)
                .bodyText()
                .contains("در چند کلمه");
        Map<String, String> said = Map.of("reason", "باز تاریک است", "once", ONCE);
        MvcTestResult first = post(problem, "/again", said, null);
        assertThat(first).hasStatus(303);
        Cookie mark = Objects.requireNonNull(first.getResponse().getCookie("mahalla-seen"));
        assertThat(post(problem, "/again", said, mark)).hasStatus(303);
        Map<String, String> more = Map.of("reason", "هنوز هم تاریک است", "once", ONCE.replace('a', 'b'));
        assertThat(post(problem, "/again", more, mark))
                .hasStatus(422)
                .bodyText()
                .contains("هنوز نخوانده است");
        assertThat(town.get(problem).state()).isEqualTo(State.CONFIRMED);
        assertThat(page(problem, null)).doesNotContain("باز تاریک است");
        assertThat(jdbc.sql("select count(*) from problems.dispute where problem_id = ? and kind = 'again'")
                        .param(problem.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsHiddenCannotBeSupported() {
        ProblemId problem = open();
        jdbc.sql("update problems.problem set sensitive = true where problem_id = ?")
                .param(problem.value())
                .update();
        assertThat(post(problem, "/support", Map.of(), null)).hasStatus(404);
        assertThat(web.get().uri("/problems/" + problem.text() + "/again").exchange())
                .hasStatus(404);
    }

    private ProblemId open() {
        Neighbourhood home = town.neighbourhood();
        return town.published(home, "lamp-out", "کوچهٔ تاریک", DARK, home.centre());
    }

    private String kept(ProblemId problem) {
        return String.join(
                " ",
                jdbc.sql("select s::text from problems.support s where problem_id = ?")
                        .param(problem.value())
                        .query(String.class)
                        .list());
    }

    private String page(ProblemId problem, @Nullable Cookie mark) throws Exception {
        var request = web.get().uri("/problems/" + problem.text());
        return (mark == null ? request : request.cookie(mark))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** Without a cookie, as from a browser that was cleared. */
    private MvcTestResult fromLine(String address, ProblemId problem) {
        return web.post()
                .uri("/problems/" + problem.text() + "/support")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private MvcTestResult post(ProblemId problem, String path, Map<String, String> fields, @Nullable Cookie mark) {
        var request = web.post().uri("/problems/" + problem.text() + path).with(csrf());
        fields.forEach(request::param);
        return (mark == null ? request : request.cookie(mark)).exchange();
    }
}
