package org.mahalla.problems.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.problems.duplicates.TwinTown;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Only who reported before “solved” was said confirms it, and nobody in the name of who telephoned. */
@MahallaTest
class VotesTests {
    private static final String DARK = "چراغ سر کوچه خاموش است";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private YakhchalQazi place;

    @Autowired
    private TwinTown town;

    @Autowired
    private JoinProblems join;

    @Autowired
    private Reports reports;

    @Autowired
    private Votes votes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private @Nullable Neighbourhood home;
    private @Nullable Received reportedFirst;
    private @Nullable Received reportedEarly;

    @BeforeEach
    void twoReportOneThingAndTheDeskSaysThatItIsSolved() {
        home = town.neighbourhood();
        reportedFirst = report();
        town.take(problem(), "verify");
        reportedEarly = report();
        sees(reportedEarly);
        town.take(problem(), "take_in_hand");
        town.take(problem(), "claim_solved");
    }

    @Test
    void whoJoinedAfterwardsConfirmsNothingAndIsReadAtTheDesk() {
        Received late = late();
        assertThat(town.get(problem()).state()).isEqualTo(State.CLAIMED_SOLVED);
        for (String answer : List.of("solved", "unsolved")) {
            assertThat(answer(late, answer)).hasStatus(409).bodyText().contains("پس از «حل شد» پیوست");
        }
        assertThat(town.get(problem()).state()).isEqualTo(State.CLAIMED_SOLVED);
        assertThat(phone().get("/track/" + late.code().digits()))
                .bodyText()
                .contains("به گفتهٔ شما حل نشده است")
                .doesNotContain("value=\"solved\"");
        assertThat(waiting(problem())).containsExactly("joined");
        late();
        assertThat(waiting(problem())).as("of one problem once").containsExactly("joined");
    }

    @Test
    void whoJoinedAfterwardsIsAskedTheNextTime() {
        Received late = late();
        assertThat(answer(first(), "unsolved")).hasStatus(303);
        town.take(problem(), "take_in_hand");
        town.take(problem(), "claim_solved");
        assertThat(answer(late, "solved")).hasStatus(303);
        assertThat(town.get(problem()).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whoJoinedBeforeConfirmsAndMaySayThatItBrokeAgain() {
        assertThat(answer(early(), "solved")).hasStatus(303);
        assertThat(answer(late(), "again")).hasStatus(409);
        assertThat(town.get(problem()).state()).isEqualTo(State.CONFIRMED);
        assertThat(answer(early(), "again")).hasStatus(303);
        assertThat(town.get(problem()).state()).isEqualTo(State.IN_HAND);
    }

    @Test
    void theDeskDoesNotConfirmWithTheCodeThatItReadOut() {
        jdbc.sql("update problems.report set channel = 'telephone' where report_id = ?")
                .param(first().report().value())
                .update();
        assertThat(answer(first(), "solved")).hasStatus(409).bodyText().contains("به جای نویسنده‌اش فرستاده است");
        assertThat(phone().get("/track/" + first().code().digits()))
                .bodyText()
                .contains("رمز یک‌بارمصرفی")
                .doesNotContain("value=\"solved\"");
        Report typed = reports.find(first().report()).orElseThrow();
        assertThat(votes.of(typed, problem(), true)).isEqualTo(Votes.Vote.GIVEN);
    }

    @Test
    void aReportThatCameByAnApiKeyVotesWithAProvedContactOnly() {
        jdbc.sql("update problems.report set channel = 'key' where report_id = ?")
                .param(first().report().value())
                .update();
        assertThat(answer(first(), "solved")).hasStatus(409).bodyText().contains("کسی دیگر");
        assertThat(town.get(problem()).state()).isEqualTo(State.CLAIMED_SOLVED);
        Report sent = reports.find(first().report()).orElseThrow();
        assertThat(votes.of(sent, problem(), false)).isEqualTo(Votes.Vote.UNPROVED);
        assertThat(votes.of(sent, problem(), true)).isEqualTo(Votes.Vote.GIVEN);
    }

    @Test
    void oneSolvedDoesNotSilenceAnothersNotSolved() {
        assertThat(answer(first(), "solved")).hasStatus(303);
        assertThat(answer(late(), "unsolved")).as("who joined afterwards").hasStatus(409);
        assertThat(phone().get("/track/" + early().code().digits()))
                .bodyText()
                .contains("ساکنان گفتند حل شد", "value=\"unsolved\"");
        assertThat(answer(early(), "unsolved")).hasStatus(303);
        assertThat(town.get(problem()).state()).isEqualTo(State.DISPUTED);
        assertThat(round("outcome")).isEqualTo("disputed");
    }

    @Test
    void afterTheFirstAnswerTheOthersAreCountedOnceEach() {
        assertThat(answer(first(), "solved")).hasStatus(303);
        assertThat(answer(early(), "solved")).hasStatus(303);
        assertThat(answer(early(), "solved")).hasStatus(303);
        assertThat(round("said_solved")).isEqualTo("2");
        assertThat(answer(early(), "unsolved")).hasStatus(303);
        assertThat(answer(first(), "solved"))
                .as("said again of what is disputed now")
                .hasStatus(303);
        assertThat(round("said_solved || ' ' || said_unsolved")).isEqualTo("2 1");
        assertThat(town.get(problem()).state()).isEqualTo(State.DISPUTED);
        assertThat(jdbc.sql("select count(*) from problems.closing_voice v where v::text like ?")
                        .param("%" + early().report().value() + "%")
                        .query(Integer.class)
                        .single())
                .as("of whom it was, nothing is kept")
                .isZero();
    }

    @Test
    void whenTheTimeHasPassedOnlyThatItBrokeAgainIsHeard() {
        assertThat(answer(first(), "solved")).hasStatus(303);
        jdbc.sql("update problems.problem set state_since = state_since - 13 where problem_id = ?")
                .param(problem().value())
                .update();
        assertThat(phone().get("/track/" + early().code().digits())).bodyText().contains("value=\"unsolved\"");
        jdbc.sql("update problems.problem set state_since = state_since - 1 where problem_id = ?")
                .param(problem().value())
                .update();
        assertThat(answer(early(), "unsolved")).hasStatus(409);
        assertThat(answer(early(), "again")).hasStatus(303);
    }

    private String round(String what) {
        return jdbc.sql("select " + what + " from problems.closing_round where problem_id = ?")
                .param(problem().value())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private Received first() {
        return Objects.requireNonNull(reportedFirst);
    }

    private Received early() {
        return Objects.requireNonNull(reportedEarly);
    }

    private ProblemId problem() {
        return first().problem();
    }

    private Received report() {
        Neighbourhood there = Objects.requireNonNull(home);
        return town.report(there, "lamp-out", DARK, there.centre());
    }

    private Received late() {
        Received late = report();
        sees(late);
        return late;
    }

    private void sees(Received report) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> join.seenToo(report.problem(), problem()));
    }

    private List<String> waiting(ProblemId problem) {
        return jdbc.sql("select kind from problems.dispute where problem_id = ? and state = 'waiting'")
                .param(problem.value())
                .query(String.class)
                .list();
    }

    private ResidentsPhone phone() {
        return new ResidentsPhone(mvc, place);
    }

    private MvcTestResult answer(Received report, String answer) {
        String once = UUID.randomUUID().toString().replace("-", "").substring(0, 26);
        return phone().post("/track/" + report.code().digits() + "/answer", Map.of("answer", answer, "once", once));
    }
}
