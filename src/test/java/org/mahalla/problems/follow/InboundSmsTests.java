package org.mahalla.problems.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.platform.notices.Letter;
import org.mahalla.platform.notices.SmsLength;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.Post;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.Told;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.shared.Digits;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A text message asks how a report stands, answers “solved or not”, or stops everything; each is acted on once. */
@MahallaTest
@TestPropertySource(properties = "mahalla.sms-inbound.secret=a-long-enough-secret")
class InboundSmsTests {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private YakhchalQazi place;

    @Autowired
    private Told told;

    @Autowired
    private Post post;

    @Autowired
    private JdbcClient jdbc;

    private String number = "";
    private String code = "";

    @BeforeEach
    void somebodyReportsAndLeavesANumber() {
        number = Told.nextPhone();
        ResidentsPhone phone = new ResidentsPhone(mvc, place);
        code = phone.code(phone.send(phone.lampOut(), number));
    }

    @Test
    void withoutTheSecretNothingIsTaken() {
        assertThat(mvc.post().uri("/sms/inbound").param("from", number).exchange())
                .hasStatus(403);
        assertThat(sent("wrong-secret-of-length", number, code, id())).hasStatus(403);
        assertThat(replies(number)).isEmpty();
    }

    @Test
    void aCodeIsAnsweredWithTheStatusOncePerMessage() {
        String id = id();
        assertThat(write(number, Digits.persian(code), id)).hasStatus(204);
        assertThat(write(number, Digits.persian(code), id)).hasStatus(204);
        assertThat(replies(number))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("چراغ خاموش", "یخچال قاضی", "در بازبینی")
                        .doesNotContain(ResidentsPhone.DARK));
        String other = Told.nextPhone();
        write(other, "code " + code, id());
        write(other, code, id());
        assertThat(replies(other)).as("whoever holds the code may ask").hasSize(1);
    }

    @Test
    void theNumberLeftWithTheReportAnswersForIt() {
        ProblemId problem = told.solved(code);
        write(number, code + " حل نشد", id());
        assertThat(told.state(problem)).isEqualTo(State.DISPUTED);
        told.step(problem, "take_in_hand");
        told.step(problem, "claim_solved");
        write("+98" + number.substring(1), "۱ " + Digits.persian(code), id());
        assertThat(told.state(problem)).isEqualTo(State.CONFIRMED);
        assertThat(replies(number))
                .hasSize(2)
                .anySatisfy(letter -> assertThat(letter.text()).contains("ثبت شد: حل شد"));
        write(number, code + " 2", id());
        assertThat(told.state(problem)).as("while the others are still counted").isEqualTo(State.DISPUTED);
    }

    @Test
    void whoeverAnswersAfterTheTimeChangesNothing() {
        ProblemId problem = told.solved(code);
        write(number, code + " 1", id());
        jdbc.sql("update problems.problem set state_since = state_since - 14 where problem_id = ?")
                .param(problem.value())
                .update();
        write(number, code + " 2", id());
        assertThat(told.state(problem)).isEqualTo(State.CONFIRMED);
    }

    @Test
    void theQuestionSaysHowToAnswerAndToStopByTheWordsThatWork() {
        ProblemId problem = told.solved(code);
        String asked = post.to(number.substring(1), "closing-ask").getFirst().text();
        Matcher said = Pattern.compile("کد ([۰-۹ ]+) را با ۱ \\(حل شد\\) یا ۲ \\(حل نشد\\)")
                .matcher(asked);
        assertThat(said.find()).isTrue();
        assertThat(asked).contains("پایان پیام‌ها: «توقف»").doesNotContain("/stop/");
        assertThat(SmsLength.of(asked).segments()).isLessThanOrEqualTo(3);
        write(number, said.group(1) + " ۲", id());
        assertThat(told.state(problem)).isEqualTo(State.DISPUTED);
        write(number, "توقف", id());
        told.step(problem, "take_in_hand");
        told.step(problem, "claim_solved");
        assertThat(post.to(number.substring(1), "closing-ask")).hasSize(1);
        write(number, code, id());
        assertThat(replies(number)).as("what they ask for themselves").hasSize(2);
    }

    @Test
    void anyOtherNumberDoesNot() {
        ProblemId problem = told.solved(code);
        String other = Told.nextPhone();
        write(other, code + " حل شد", id());
        assertThat(told.state(problem)).isEqualTo(State.CLAIMED_SOLVED);
        assertThat(post.to(other.substring(1), "sms-help")).hasSize(1);
    }

    @Test
    void stopEndsAllNoticesToTheNumberAndStartTakesItBack() {
        long before = stopped();
        write(number, "توقف", id());
        assertThat(stopped()).isEqualTo(before + 1);
        told.solved(code);
        assertThat(post.to(number.substring(1), "closing-ask")).isEmpty();
        assertThat(post.to(number.substring(1), "problem-moved")).isEmpty();
        write(number, "شروع", id());
        told.step(told.problem(code), "leave_unanswered");
        assertThat(stopped()).isEqualTo(before);
    }

    @Test
    void anythingElseIsHelpedOnceADay() {
        String other = Told.nextPhone();
        write(other, "سلام", id());
        write(other, "کسی هست؟", id());
        write(other, "1234567890", id());
        assertThat(post.to(other.substring(1), "sms-help"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("کد پیگیری ده‌رقمی"));
    }

    @Test
    void whoWritesVeryOftenIsNotAnsweredAnyMore() {
        for (int i = 0; i < 25; i++) {
            assertThat(write(number, code, id())).hasStatus(204);
        }
        assertThat(replies(number)).hasSize(20);
    }

    @Test
    void hostileTextsAreTakenQuietly() {
        String other = Told.nextPhone();
        for (String text : List.of(
                "\u0000",
                "\u202e" + code,
                "1".repeat(5000),
                "1 ".repeat(5000),
                "'; drop table x; --",
                "\ud800",
                "<script>")) {
            assertThat(write(other, text, id() + "\u0000")).hasStatus(204);
        }
        assertThat(post.to(other.substring(1), "sms-help")).hasSize(1);
    }

    @Test
    void whatHasNoIdOrNoSenderIsRefusedAndShortNumbersAreIgnored() {
        assertThat(write(number, code, "")).hasStatus(422);
        assertThat(write("", code, id())).hasStatus(422);
        assertThat(write("30001234", code, id())).hasStatus(204);
    }

    private long stopped() {
        return jdbc.sql("select count(*) from problems.stopped")
                .query(Long.class)
                .single();
    }

    private List<Letter> replies(String to) {
        return post.to(to.substring(1), "sms-reply");
    }

    private MvcTestResult write(String from, String text, String id) {
        return sent("a-long-enough-secret", from, text, id);
    }

    private MvcTestResult sent(String secret, String from, String text, String id) {
        return mvc.post()
                .uri("/sms/inbound")
                .header("X-Gateway-Secret", secret)
                .param("from", from)
                .param("text", text)
                .param("id", id)
                .exchange();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
