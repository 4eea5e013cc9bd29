package org.mahalla.problems.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.platform.notices.Letter;
import org.mahalla.platform.notices.SmsLength;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.erasing.EraseReport;
import org.mahalla.problems.follow.StartFollowing;
import org.mahalla.problems.follow.Target;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.model.State;
import org.mahalla.problems.reach.StoppedNotices;
import org.mahalla.problems.testing.Post;
import org.mahalla.problems.testing.RememberingPhone;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.Told;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.TrackingCode;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Those who reported are asked by a short link; their word ends it, and silence is never “solved”. */
@MahallaTest
class ClosingTests {
    private static final Pattern LINK = Pattern.compile("https://localhost(/s/[3-9A-Y]{13})");
    private static final Pattern STOP = Pattern.compile("https://localhost(/stop/[3-9A-Y]{13})");
    private static final Pattern FORM = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private YakhchalQazi place;

    @Autowired
    private Told told;

    @Autowired
    private Post post;

    @Autowired
    private AskResidents ask;

    @Autowired
    private LeaveUnanswered unanswered;

    @Autowired
    private StartFollowing startFollowing;

    @Autowired
    private EraseReport erase;

    @Autowired
    private Reports reports;

    @Autowired
    private StoppedNotices stopped;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private String number = "";
    private String code = "";
    private ResidentsPhone phone;

    @BeforeEach
    void somebodyReportsAndLeavesANumber() {
        number = Told.nextPhone();
        phone = new ResidentsPhone(mvc, place);
        code = phone.code(phone.send(phone.lampOut(), number));
    }

    @Test
    void theReporterIsAskedOnceByAShortLinkInThreeSegments() {
        told.solved(code);
        List<Letter> asked = asked();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().text()).contains("چراغ خاموش", "یخچال قاضی").containsPattern(LINK);
        assertThat(SmsLength.of(asked.getFirst().text()).segments()).isLessThanOrEqualTo(3);
        String token = link().substring("/s/".length());
        assertThat(jdbc.sql("select count(*) from problems.short_link t where t::text like ?")
                        .param("%" + token + "%")
                        .query(Integer.class)
                        .single())
                .as("the token itself is kept nowhere")
                .isZero();
    }

    @Test
    void openingTheLinkChangesNothingAndOneTapConfirms() {
        ProblemId problem = told.solved(code);
        String link = link();
        assertThat(phone.get(link)).hasStatusOk().bodyText().contains("بله، حل شد", "نه، حل نشد", "لامپ عوض شد.");
        assertThat(phone.get("/en" + link)).hasStatusOk().bodyText().contains("Yes, solved");
        assertThat(told.state(problem)).isEqualTo(State.CLAIMED_SOLVED);
        String form = form(link);
        assertThat(answer(link, "solved", form)).hasStatus(303);
        assertThat(answer(link, "solved", form)).hasStatus(303);
        assertThat(told.entries(problem, "confirm")).isEqualTo(1);
    }

    @Test
    void onlyTheBrowserThatAnsweredIsToldWhatItSaid() {
        told.solved(code);
        String link = link();
        RememberingPhone browser = new RememberingPhone(mvc, post);
        assertThat(browser.post(link, Map.of("answer", "solved", "once", browser.once(link))))
                .hasStatus(303)
                .hasHeader("Location", link);
        assertThat(browser.read(link)).contains("پاسخ شما ثبت شد: حل شد").doesNotContain("شما چه می‌بینید");
        assertThat(browser.read(link)).as("once").doesNotContain("پاسخ شما ثبت شد");
        assertThat(phone.get(link + "?said=solved")).bodyText().doesNotContain("پاسخ شما ثبت شد");
    }

    @Test
    void notSolvedOpensItAgainAndLaterItMayBreakAgain() {
        ProblemId problem = told.solved(code);
        String link = link();
        assertThat(answer(link, "unsolved", form(link))).hasStatus(303);
        assertThat(told.state(problem)).isEqualTo(State.DISPUTED);
        told.step(problem, "take_in_hand");
        told.step(problem, "claim_solved");
        assertThat(asked()).as("asked anew for the new try").hasSize(2);
        assertThat(answer(link, "solved", form(link))).hasStatus(303);
        assertThat(answer(link, "again", form(link))).hasStatus(303);
        assertThat(told.state(problem)).isEqualTo(State.IN_HAND);
        assertThat(answer(link, "solved", form(code, "/track/"))).hasStatus(409);
    }

    @Test
    void theLinkStillAsksWhenAnotherHasSaidSolvedAndCountsWhatComesAfterADispute() {
        ProblemId problem = told.solved(code);
        told.judge(problem, "confirm");
        String link = link();
        assertThat(phone.get(link)).bodyText().contains("ساکنان گفتند حل شد", "نه، حل نشد", "دوباره خراب شده");
        assertThat(phone.get("/en" + link)).bodyText().contains("Residents said: solved");
        assertThat(answer(link, "unsolved", form(link))).hasStatus(303);
        assertThat(told.state(problem)).isEqualTo(State.DISPUTED);
        assertThat(phone.get(link)).bodyText().contains("ساکنان گفتند حل نشده است", "بله، حل شد");
        assertThat(answer(link, "solved", form(link))).hasStatus(303);
        assertThat(told.state(problem)).isEqualTo(State.DISPUTED);
        told.step(problem, "take_in_hand");
        assertThat(phone.get(link)).bodyText().doesNotContain("name=\"answer\"");
        assertThat(answer(link, "solved", JudgeSolved.form())).hasStatus(409);
    }

    @Test
    void theLinkOfAnErasedReportOpensNothing() {
        told.solved(code);
        String link = link();
        ReportId report = reports.byCode(new TrackingCode(code)).orElseThrow();
        erase.erase(report);
        assertThat(phone.get(link)).hasStatus(404);
    }

    @Test
    void whoDoesNotAnswerIsAskedOnceMoreAndThenItIsUnanswered() {
        ProblemId problem = told.solved(code);
        ask.remind(inDays(4));
        assertThat(again()).isEmpty();
        ask.remind(inDays(5));
        ask.remind(inDays(6));
        assertThat(again()).hasSize(1);
        unanswered.leave(inDays(13));
        assertThat(told.state(problem)).isEqualTo(State.CLAIMED_SOLVED);
        unanswered.leave(inDays(14));
        unanswered.leave(inDays(15));
        assertThat(told.state(problem)).isEqualTo(State.UNANSWERED);
        assertThat(told.entries(problem, "leave_unanswered")).isEqualTo(1);
        String link = link();
        assertThat(phone.get(link)).bodyText().contains("پاسخ شما هنوز شمرده می‌شود");
        assertThat(answer(link, "solved", form(link))).hasStatus(303);
        assertThat(told.state(problem)).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whoHasAnsweredIsNotAskedAgain() {
        told.solved(code);
        String link = link();
        assertThat(answer(link, "solved", form(link))).hasStatus(303);
        ask.remind(inDays(6));
        assertThat(again()).isEmpty();
    }

    @Test
    void whoSeesItTooAfterSolvedWasSaidIsAskedTheNextTime() {
        ProblemId problem = told.solved(code);
        String other = Told.nextPhone();
        startFollowing.start(
                PhoneNumber.parse(other).find().orElseThrow(),
                List.of(new Target(Target.Kind.PROBLEM, problem.text())),
                Language.FA,
                true);
        ask.remind(inDays(6));
        assertThat(again()).hasSize(1);
        assertThat(post.to(other.substring(1), "closing-again")).isEmpty();
        told.judge(problem, "dispute");
        told.step(problem, "take_in_hand");
        told.step(problem, "claim_solved");
        Matcher link = LINK.matcher(
                post.to(other.substring(1), "closing-ask").getFirst().text());
        assertThat(link.find()).isTrue();
        assertThat(answer(link.group(1), "solved", form(link.group(1)))).hasStatus(303);
        assertThat(told.state(problem)).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whoWantsNoNoticesIsNotAsked() {
        stopped.stop(PhoneNumber.parse(number).find().orElseThrow());
        told.solved(code);
        assertThat(asked()).isEmpty();
    }

    @Test
    void oneTapAtTheEndOfTheMessageEndsTheNewsOfTheReport() {
        ProblemId problem = told.solved(code);
        String text = asked().getFirst().text();
        assertThat(text).as("nobody reads an answer by SMS here").doesNotContain("(حل نشد)");
        Matcher stop = STOP.matcher(text);
        assertThat(stop.find()).isTrue();
        String path = stop.group(1);
        assertThat(phone.get(path)).hasStatusOk().bodyText().contains("خبرهای گزارشی را می‌گیرید");
        ask.remind(inDays(4));
        assertThat(phone.post(path, Map.of())).hasStatus(303);
        assertThat(phone.post(path, Map.of())).hasStatus(303);
        assertThat(phone.get(path)).hasStatusOk().bodyText().contains("دیگر خبری از این گزارش");
        ask.remind(inDays(6));
        assertThat(again()).isEmpty();
        told.judge(problem, "dispute");
        told.step(problem, "take_in_hand");
        assertThat(post.to(number.substring(1), "problem-moved"))
                .as("told of “in hand” before, and not again")
                .hasSize(2);
    }

    @Test
    void ofWhatBecameSensitiveTheLinkShowsNothing() {
        ProblemId problem = told.solved(code);
        String link = link();
        jdbc.sql("update problems.problem set sensitive = true where problem_id = ?")
                .param(problem.value())
                .update();
        assertThat(phone.get(link)).hasStatus(404);
        assertThat(phone.post(link, Map.of("answer", "solved", "once", JudgeSolved.form())))
                .hasStatus(404);
        assertThat(told.state(problem)).isEqualTo(State.CLAIMED_SOLVED);
    }

    @Test
    void aLinkThatNobodyWasSentOpensNothing() {
        assertThat(phone.get("/s/34679ABCDEFGH")).hasStatus(404);
        assertThat(phone.get("/s/none")).hasStatus(404);
    }

    private List<Letter> asked() {
        return post.to(number.substring(1), "closing-ask");
    }

    private List<Letter> again() {
        return post.to(number.substring(1), "closing-again");
    }

    private String link() {
        Matcher link = LINK.matcher(asked().getFirst().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String form(String link) {
        return ResidentsPhone.found(FORM, phone.get(link));
    }

    private String form(String code, String path) {
        assertThat(phone.get(path + code)).hasStatusOk();
        return JudgeSolved.form();
    }

    private MvcTestResult answer(String link, String answer, String form) {
        return phone.post(link, Map.of("answer", answer, "once", form));
    }

    private Clock inDays(int days) {
        return Clock.offset(clock, Duration.ofDays(days));
    }
}
