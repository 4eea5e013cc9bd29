package org.mahalla.problems.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mahalla.problems.testing.RememberingPhone.location;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.backup.ErasureList;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Post;
import org.mahalla.problems.testing.RememberingPhone;
import org.mahalla.problems.testing.Reported;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What stays when a report goes, and what goes by itself. */
@MahallaTest
class ErasingTests {
    private final RememberingPhone writer;
    private final Neighbourhood here;
    private final ReportProblem reportProblem;
    private final EraseReport eraseReport;
    private final ErasureList reportsErased;
    private final Retention retention;
    private final Problems problems;
    private final Topics topics;
    private final TakeStep steps;
    private final JoinProblems join;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Autowired
    ErasingTests(
            MockMvcTester mvc,
            Post post,
            YakhchalQazi place,
            ReportProblem reportProblem,
            EraseReport eraseReport,
            ErasureList reportsErased,
            Retention retention,
            Problems problems,
            Topics topics,
            TakeStep steps,
            JoinProblems join,
            JdbcClient jdbc,
            Clock clock) {
        this.writer = new RememberingPhone(mvc, post);
        this.here = place.neighbourhood();
        this.reportProblem = reportProblem;
        this.eraseReport = eraseReport;
        this.reportsErased = reportsErased;
        this.retention = retention;
        this.problems = problems;
        this.topics = topics;
        this.steps = steps;
        this.join = join;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void withoutAContactTheCodeIsTypedOnceMore() {
        Received received = reportProblem.receive(report("09120000001", false));
        String erase = "/track/" + received.code().digits() + "/erase";
        assertThat(writer.read(erase)).contains("یک بار دیگر بنویسیدش");
        assertThat(writer.post(erase, Map.of())).hasStatus(422);
        assertThat(writer.post(erase, Map.of("again", "5281469071"))).hasStatus(422);
        String typed = org.mahalla.shared.Digits.persian(received.code().grouped(Language.EN));
        assertThat(location(writer.post(erase, Map.of("again", typed)))).isEqualTo("/track/erased");
        assertThat(writer.read("/track/erased")).contains("برگشتی ندارد");
        assertThat(writer.get("/track/" + received.code().digits())).hasStatus(404);
    }

    @Test
    void aReportNobodyReadIsWithdrawnAndTheDeskHasNothingToRead() {
        Received received = reportProblem.receive(report("09120000002", true));
        eraseReport.erase(received.report());
        assertThat(problems.get(received.problem()).state()).isEqualTo(State.SET_ASIDE);
        assertThat(lastStep(received)).isEqualTo("withdraw");
    }

    @Test
    void theProblemGoesOnWithTopicPlaceAndState() {
        Received received = published("09120000003");
        eraseReport.erase(received.report());
        Problem problem = problems.get(received.problem());
        assertThat(problem.state()).isEqualTo(State.VERIFIED);
        assertThat(problem.topic()).isEqualTo("lamp-out");
        assertThat(problem.neighbourhood()).isEqualTo(here.id());
        assertThat(problem.title()).isNull();
        assertThat(problem.body()).isNull();
        assertThat(problem.point()).isNull();
        assertThat(lastStep(received)).isEqualTo("erase");
    }

    @Test
    void thePublicCopyStaysWhereAnotherReportedItToo() {
        Received received = published("09120000004");
        Received other = reportProblem.receive(report("09120000005", true));
        jdbc.sql("update problems.report set problem_id = ? where report_id = ?")
                .params(received.problem().value(), other.report().value())
                .update();
        jdbc.sql(
                        "update problems.problem set reports = case when problem_id = ? then 2 else 0 end where problem_id in (?, ?)")
                .params(
                        received.problem().value(),
                        received.problem().value(),
                        other.problem().value())
                .update();
        steps.take(received.problem(), Reported.MANAGER, "answer", "فردا می‌آییم", Map.of());
        eraseReport.erase(received.report());
        assertThat(problems.get(received.problem()).title()).isEqualTo("چراغ");
        assertThat(words(received)).isEqualTo(1);
        eraseReport.erase(other.report());
        assertThat(problems.get(received.problem()).title()).isNull();
        assertThat(words(received)).isZero();
    }

    @Test
    void aLateCopyOfTheSameReportBringsNothingBack() {
        NewReport sent = report("09120000006", true);
        Received received = reportProblem.receive(sent);
        eraseReport.erase(received.report());
        assertThatThrownBy(() -> reportProblem.receive(sent)).isInstanceOf(RefusedException.class);
        eraseReport.erase(received.report());
    }

    @Test
    void anOlderCopyOfTheDatabaseIsCleanedAgain() {
        Received received = published("09120000007");
        eraseReport.erase(received.report());
        jdbc.sql("""
                        insert into problems.report (territory_id, report_id, problem_id, neighbourhood_id, topic, channel,
                            reported_on, language)
                        values (?, ?, ?, ?, 'lamp-out', 'page', ?, 'fa')
                        """)
                .params(
                        received.report().territory().value(),
                        received.report().value(),
                        received.problem().value(),
                        here.id().value(),
                        LocalDate.of(2026, 11, 1))
                .update();
        assertThat(reportsErased.replay(List.of())).isEqualTo(1);
        assertThat(reportsErased.replay(List.of())).isZero();
        assertThat(rows("report", received)).isZero();
    }

    @Test
    void contactsMessagesAndChoicesAreForgottenNinetyDaysAfterTheEnd() {
        Received received = published("09120000008");
        Received open = published("09120000009");
        steps.take(received.problem(), Reported.MANAGER, "find_impossible", "نمی‌شود", Map.of());
        ended(received, 89);
        retention.forgetDue();
        assertThat(rows("contact", received)).isEqualTo(1);
        ended(received, 90);
        retention.forgetDue();
        assertThat(rows("contact", received)).isZero();
        assertThat(rows("report", received)).isEqualTo(1);
        assertThat(rows("contact", open)).isEqualTo(1);
    }

    @Test
    void whatWasJoinedToAJoinedOneIsKeptWhileTheOneItIsFollowedAsIsOpen() {
        Received root = published("09120000011");
        Received middle = published("09120000012");
        Received leaf = published("09120000013");
        join.join(leaf.problem(), middle.problem(), Reported.MANAGER);
        join.join(middle.problem(), root.problem(), Reported.MANAGER);
        ended(leaf, 90);
        ended(middle, 90);
        retention.forgetDue();
        assertThat(rows("contact", leaf)).isEqualTo(1);
        assertThat(rows("contact", middle)).isEqualTo(1);
        steps.take(root.problem(), Reported.MANAGER, "find_impossible", "نمی‌شود", Map.of());
        ended(root, 90);
        retention.forgetDue();
        assertThat(rows("contact", leaf)).isZero();
        assertThat(rows("contact", middle)).isZero();
        assertThat(rows("contact", root)).isZero();
    }

    private NewReport report(String phone, boolean contact) {
        return new NewReport(
                UUID.randomUUID().toString(),
                here,
                topics.get("lamp-out"),
                "چراغ خاموش است.",
                "نبش کوچه",
                here.centre(),
                Channel.PAGE,
                Language.FA,
                contact ? PhoneNumber.parse(phone).get() : null,
                null,
                Map.of(),
                List.of());
    }

    private Received published(String phone) {
        Received received = reportProblem.receive(report(phone, true));
        steps.take(received.problem(), Reported.MANAGER, "verify", null, Map.of());
        problems.publish(received.problem(), "چراغ", "خاموش است", "نبش", "چراغ خاموش");
        steps.take(received.problem(), Reported.MANAGER, "publish_text", null, Map.of());
        return received;
    }

    private String lastStep(Received received) {
        return jdbc.sql("select step from platform.timeline_entry where aggregate_id = ? order by seq desc limit 1")
                .param(received.problem().value())
                .query(String.class)
                .single();
    }

    private int words(Received received) {
        return jdbc.sql("select count(*) from platform.timeline_words where aggregate_id = ?")
                .param(received.problem().value())
                .query(Integer.class)
                .single();
    }

    private int rows(String table, Received received) {
        return jdbc.sql("select count(*) from problems." + table + " where report_id = ?")
                .param(received.report().value())
                .query(Integer.class)
                .single();
    }

    private void ended(Received received, int daysAgo) {
        jdbc.sql("update problems.problem set ended_on = ? where problem_id = ?")
                .params(
                        LocalDate.now(clock).minusDays(daysAgo),
                        received.problem().value())
                .update();
    }
}
