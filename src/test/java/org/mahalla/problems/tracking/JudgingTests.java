package org.mahalla.problems.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.testing.Reported;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever holds the code says whether it is solved; what is said twice counts once. */
@MahallaTest
class JudgingTests {
    private static final Pattern FORM = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");

    private final ResidentsPhone phone;
    private final TakeStep steps;
    private final JdbcClient jdbc;
    private String code = "";
    private ProblemId problem = new ProblemId(new UUID(0, 0));

    @Autowired
    JudgingTests(MockMvcTester mvc, YakhchalQazi place, TakeStep steps, JdbcClient jdbc) {
        this.phone = new ResidentsPhone(mvc, place);
        this.steps = steps;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somethingIsReportedAndTheDeskSaysItIsSolved() {
        code = phone.report();
        problem = new ProblemId(jdbc.sql("""
                        select r.problem_id from problems.report r
                        join problems.tracking_code c on c.territory_id = r.territory_id and c.report_id = r.report_id
                        where c.code = ?
                        """).param(code).query(UUID.class).single());
        List.of("verify", "take_in_hand", "claim_solved").forEach(this::deskTakes);
    }

    @Test
    void confirmsAndMaySayLaterThatItBrokeAgain() {
        assertThat(page()).bodyText().contains("می‌گویند حل شد", "لامپ عوض شد.");
        assertThat(judge("solved")).hasStatus(303);
        assertThat(page()).bodyText().contains("تأیید ساکنان", "دوباره خراب شده است");
        assertThat(judge("again")).hasStatus(303);
        assertThat(entries("break_again")).isEqualTo(1);
    }

    @Test
    void disputesAndIsAskedAgainAfterTheNextTry() {
        assertThat(judge("unsolved")).hasStatus(303);
        assertThat(page()).bodyText().contains("اعتراض ساکنان", "گفت که حل نشده است");
        deskTakes("take_in_hand");
        deskTakes("claim_solved");
        assertThat(judge("solved")).hasStatus(303);
        assertThat(page()).bodyText().contains("تأیید ساکنان");
    }

    @Test
    void theSameFormSentLaterGetsTheFirstAnswer() {
        String form = form();
        assertThat(judge("unsolved", form)).hasStatus(303);
        deskTakes("take_in_hand");
        assertThat(judge("unsolved", form)).hasStatus(303);
        assertThat(entries("dispute")).isEqualTo(1);
    }

    @Test
    void theSameFormSentByManyAtOnceCountsOnce() throws Exception {
        String form = form();
        together(() -> judge("solved", form));
        assertThat(entries("confirm")).isEqualTo(1);
    }

    @Test
    void theSameAnswerFromSeveralFormsAtOnceCountsOnce() throws Exception {
        together(() -> judge("unsolved"));
        assertThat(entries("dispute")).isEqualTo(1);
    }

    @Test
    void anAnswerThatDoesNotFitIsRefused() {
        assertThat(judge("again")).hasStatus(409);
        assertThat(judge("perhaps")).hasStatus(409);
        assertThat(judge("solved", "")).hasStatus(409);
        assertThat(judge("solved")).hasStatus(303);
        jdbc.sql("update problems.problem set state_since = state_since - 14 where problem_id = ?")
                .param(problem.value())
                .update();
        assertThat(page()).bodyText().doesNotContain("value=\"unsolved\"").contains("مهلت «حل نشد» گذشته است");
        assertThat(judge("unsolved")).hasStatus(409);
    }

    @Test
    void solvedAndNotSolvedAtOnceEndDisputedInWhicheverOrder() throws Exception {
        try (ExecutorService phones = Executors.newFixedThreadPool(6)) {
            List<Callable<MvcTestResult>> both = List.of(() -> judge("solved"), () -> judge("unsolved"));
            List<Callable<MvcTestResult>> all =
                    Collections.nCopies(6, both).stream().flatMap(List::stream).toList();
            for (Future<MvcTestResult> answer : phones.invokeAll(all)) {
                assertThat(answer.get()).hasStatus(303);
            }
        }
        assertThat(page()).bodyText().contains("اعتراض ساکنان");
        assertThat(entries("dispute")).isEqualTo(1);
        assertThat(entries("confirm")).isLessThanOrEqualTo(1);
        assertThat(jdbc.sql(
                                "select said_solved || ' ' || said_unsolved from problems.closing_round where problem_id = ?")
                        .param(problem.value())
                        .query(String.class)
                        .single())
                .as("each answer of one report once")
                .isEqualTo("1 1");
    }

    private void together(Callable<MvcTestResult> judging) throws Exception {
        try (ExecutorService phones = Executors.newFixedThreadPool(6)) {
            for (Future<MvcTestResult> answer : phones.invokeAll(Collections.nCopies(12, judging))) {
                assertThat(answer.get()).hasStatus(303);
            }
        }
    }

    private void deskTakes(String step) {
        steps.take(problem, Reported.MANAGER, step, "لامپ عوض شد.", Map.of());
    }

    private MvcTestResult page() {
        return phone.get("/track/" + code);
    }

    private String form() {
        return ResidentsPhone.found(FORM, page());
    }

    private MvcTestResult judge(String answer) {
        return judge(answer, UUID.randomUUID().toString().replace("-", "").substring(0, 26));
    }

    private MvcTestResult judge(String answer, String form) {
        return phone.post("/track/" + code + "/answer", Map.of("answer", answer, "once", form));
    }

    private long entries(String step) {
        return jdbc.sql("select count(*) from platform.timeline_entry where aggregate_id = ? and step = ?")
                .param(problem.value())
                .param(step)
                .query(Long.class)
                .single();
    }
}
