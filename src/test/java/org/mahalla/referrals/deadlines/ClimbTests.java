package org.mahalla.referrals.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A referral whose deadline has passed climbs by itself, one level, once. */
@MahallaTest
class ClimbTests {
    @Autowired
    private ReferralTown town;

    @Autowired
    private DeskTown desk;

    @Autowired
    private ClimbDue climb;

    @Autowired
    private RemindDue remind;

    @Autowired
    private RecountDeadlines recount;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Referrals referrals;

    @Autowired
    private TakeReferralStep steps;

    @Autowired
    private WriteReferral write;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Clock clock;

    private AgencyId province;
    private AgencyId county;
    private AgencyId city;
    private Problem problem;

    @BeforeEach
    void agenciesAboveEachOther() {
        province = town.agency("governor", null);
        county = town.agency("governor", province);
        city = town.agency("municipality", county);
        problem = town.verified(desk.neighbourhood());
        climb.pass();
        recount.pass();
    }

    @Test
    void onTheLastDayItStaysAndOnTheNextItClimbsOnce() {
        Referral sent = town.sent(problem, city, 10);
        town.daysPass(sent.id(), daysUntilDue(sent));
        climb.pass();
        assertThat(referrals.get(sent.id()).level()).isZero();
        town.daysPass(sent.id(), 1);
        climb.pass();
        climb.pass();
        Referral raised = referrals.get(sent.id());
        assertThat(raised.level()).isEqualTo(1);
        assertThat(raised.holder()).isEqualTo(county);
        assertThat(raised.agency()).isEqualTo(city);
        assertThat(raised.dueOn()).isAfter(LocalDate.now(clock));
        assertThat(climbs(sent.id())).isOne();
    }

    @Test
    void afterALongSilenceItStillClimbsOneLevelAtATime() {
        Referral sent = town.sent(problem, city, 10);
        town.daysPass(sent.id(), 300);
        climb.pass();
        assertThat(referrals.get(sent.id()).level()).isEqualTo(1);
        town.daysPass(sent.id(), 300);
        climb.pass();
        assertThat(referrals.get(sent.id()).holder()).isEqualTo(province);
        town.daysPass(sent.id(), 300);
        climb.pass();
        climb.pass();
        assertThat(referrals.get(sent.id()).level()).isEqualTo(2);
        assertThat(referrals.get(sent.id()).topped()).isTrue();
        assertThat(climbs(sent.id())).isEqualTo(2);
    }

    @Test
    void itNeverClimbsToWhoSentIt() {
        ReferralId id = town.draft(problem, city, 10, county);
        write.send(town.officer(), id);
        town.daysPass(id, 300);
        climb.pass();
        assertThat(referrals.get(id).holder()).isEqualTo(province);
    }

    @Test
    void nothingClimbsWhileTheDeskOwesAnAnswer() {
        Referral sent = town.sent(problem, city, 10);
        steps.take(sent.id(), TakeReferralStep.OFFICIAL, "ask_clarification", "کدام کوچه؟", Map.of());
        town.daysPass(sent.id(), 300);
        climb.pass();
        assertThat(referrals.get(sent.id()).level()).isZero();
        assertThat(referrals.get(sent.id()).dueOn()).isNull();
        steps.by(town.officer(), referrals.get(sent.id()), "clarify", "کوچهٔ ۱۲", Map.of());
        assertThat(referrals.get(sent.id()).dueOn()).isAfter(LocalDate.now(clock));
    }

    @Test
    void moreTimeMovesTheDeadline() {
        Referral sent = town.sent(problem, city, 10);
        LocalDate due = sent.dueOn();
        steps.by(town.officer(), sent, "extend", "برف راه را بسته است", Map.of("days", "5"));
        assertThat(referrals.get(sent.id()).dueOn()).isAfter(due);
        assertThat(referrals.get(sent.id()).deadline().given()).isEqualTo(15);
    }

    @Test
    void aDayThatIsOffNowMovesTheDeadlineAndBack() {
        Referral sent = town.sent(problem, city, 10);
        LocalDate off = java.util.Objects.requireNonNull(sent.dueOn());
        jdbc.sql("insert into agencies.day_off (agency_id, day) values (?, ?)")
                .params(city.value(), off)
                .update();
        assertThat(recount.pass()).isPositive();
        assertThat(referrals.get(sent.id()).dueOn()).isAfter(off);
        jdbc.sql("delete from agencies.day_off where agency_id = ?")
                .param(city.value())
                .update();
        recount.pass();
        assertThat(referrals.get(sent.id()).dueOn()).isEqualTo(off);
        assertThat(recount.pass()).isZero();
    }

    @Test
    void itIsRemindedOnceALevel() {
        Referral sent = town.sent(problem, city, 10);
        town.daysPass(sent.id(), 30);
        remind.pass();
        remind.pass();
        assertThat(entries(sent.id(), "remind")).isOne();
        climb.pass();
        town.daysPass(sent.id(), 30);
        remind.pass();
        assertThat(entries(sent.id(), "remind")).isEqualTo(2);
    }

    @Test
    void manyNodesAtOnceClimbEachOnce() throws Exception {
        List<Referral> sent = IntStream.range(0, 40)
                .mapToObj(n -> town.sent(town.verified(desk.neighbourhood()), city, 5))
                .toList();
        sent.forEach(one -> town.daysPass(one.id(), 60));
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (var node :
                    nodes.invokeAll(List.<Callable<Integer>>of(climb::pass, climb::pass, climb::pass, climb::pass))) {
                node.get();
            }
        }
        assertThat(sent).allSatisfy(one -> {
            assertThat(referrals.get(one.id()).level()).isEqualTo(1);
            assertThat(climbs(one.id())).isOne();
        });
    }

    @Test
    void theStateIsWhatTheTimelineSays() {
        Referral sent = town.sent(problem, city, 10);
        steps.take(sent.id(), TakeReferralStep.OFFICIAL, "answer", "انجام شد", Map.of("as", "done"));
        assertThat(timeline.state(sent.id().value())).contains(ReferralState.ANSWERED.code());
        assertThat(referrals.get(sent.id()).answeredOn()).isEqualTo(LocalDate.now(clock));
    }

    private int daysUntilDue(Referral sent) {
        return (int) LocalDate.now(clock).until(sent.dueOn(), java.time.temporal.ChronoUnit.DAYS);
    }

    private long climbs(ReferralId id) {
        return entries(id, "climb");
    }

    private long entries(ReferralId id, String step) {
        return timeline.of(id.value()).stream()
                .filter(entry -> entry.step().equals(step))
                .count();
    }
}
