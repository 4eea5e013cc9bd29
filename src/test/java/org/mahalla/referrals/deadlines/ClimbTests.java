package org.mahalla.referrals.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.mahalla.agencies.AgencyChanged;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.secretariats.Ladder;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    private JdbcTemplate rows;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Ladder ladder;

    @Autowired
    private Referrals referrals;

    @Autowired
    private TakeReferralStep steps;

    @Autowired
    private WriteReferral write;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ApplicationEventPublisher facts;

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
    void fromTheTopItGoesOnWhenSomebodyComesAboveIt() {
        Referral sent = atTheTop();
        AgencyId ministry = town.agency("department", null);
        jdbc.sql("update agencies.agency set superior_id = ? where agency_id = ?")
                .params(ministry.value(), province.value())
                .update();
        climb.pass();
        assertThat(referrals.get(sent.id()).level()).as("nobody said so").isZero();
        facts.publishEvent(new AgencyChanged(province));
        climb.pass();
        assertThat(referrals.get(sent.id()).holder()).isEqualTo(ministry);
    }

    @Test
    void fromTheTopItGoesOnWhenItsClockStartsAnew() {
        Referral sent = atTheTop();
        steps.take(sent.id(), new Actor(List.of("officer"), null), "extend", "دو روز دیگر", Map.of("days", "2"));
        assertThat(referrals.get(sent.id()).topped()).isFalse();
    }

    @Test
    void anAgencyThatIsNoLongerAskedDoesNotEndTheWayUp() {
        Referral sent = town.sent(problem, city, 10);
        jdbc.sql("update agencies.agency set retired_on = current_date where agency_id in (?, ?)")
                .params(city.value(), county.value())
                .update();
        town.daysPass(sent.id(), 300);
        climb.pass();
        assertThat(referrals.get(sent.id()).holder()).isEqualTo(province);
    }

    /** Nobody is above the province. */
    private Referral atTheTop() {
        Referral sent = town.sent(problem, province, 10);
        town.daysPass(sent.id(), 300);
        climb.pass();
        assertThat(referrals.get(sent.id()).topped()).isTrue();
        return sent;
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
        ClimbDue few = inTurnsOf(7);
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (var node : nodes.invokeAll(List.<Callable<Integer>>of(few::pass, few::pass, few::pass, few::pass))) {
                node.get();
            }
        }
        assertThat(sent).allSatisfy(one -> {
            assertThat(referrals.get(one.id()).level()).isEqualTo(1);
            assertThat(climbs(one.id())).isOne();
        });
    }

    @Test
    void whatIsAnsweredWhileOthersClimbIsNeitherLostNorStuck() throws Exception {
        List<Referral> sent = IntStream.range(0, 24)
                .mapToObj(n -> town.sent(town.verified(desk.neighbourhood()), city, 5))
                .toList();
        sent.forEach(one -> town.daysPass(one.id(), 60));
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            ClimbDue few = inTurnsOf(5);
            List<Callable<Integer>> all = List.of(few::pass, few::pass, () -> {
                sent.reversed()
                        .forEach(one -> steps.take(
                                one.id(), TakeReferralStep.OFFICIAL, "answer", "انجام شد", Map.of("as", "done")));
                return sent.size();
            });
            for (var node : nodes.invokeAll(all)) {
                node.get();
            }
        }
        assertThat(sent).allSatisfy(one -> {
            assertThat(referrals.get(one.id()).state()).isEqualTo(ReferralState.ANSWERED);
            assertThat(climbs(one.id())).isEqualTo(referrals.get(one.id()).level());
        });
    }

    @Test
    void whatBreaksOffInTheMiddleLeavesNothingAndIsDoneByTheNextOnce() {
        List<Referral> sent = IntStream.range(0, 3)
                .mapToObj(n -> town.sent(town.verified(desk.neighbourhood()), city, 5))
                .toList();
        sent.forEach(one -> town.daysPass(one.id(), 60));
        TransactionTemplate whole = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> whole.executeWithoutResult(status -> {
                    climb.pass();
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");
        assertThat(sent).allSatisfy(one -> {
            assertThat(climbs(one.id())).isZero();
            assertThat(rows(one.id())).isZero();
            assertThat(referrals.get(one.id()).level()).isZero();
        });
        climb.pass();
        assertThat(sent).allSatisfy(one -> assertThat(climbs(one.id())).isOne());
    }

    @Test
    void oneThatCannotClimbHoldsUpNoOther() {
        List<Referral> sent = IntStream.range(0, 5)
                .mapToObj(n -> town.sent(town.verified(desk.neighbourhood()), city, 5))
                .toList();
        sent.forEach(one -> town.daysPass(one.id(), 60));
        ReferralId broken = sent.get(2).id();
        jdbc.sql("""
                        insert into referrals.climb
                            (territory_id, referral_id, level, climbed_on, due_on, from_agency, to_agency)
                        values (:territory, :id, 1, current_date, current_date, :agency, :agency)
                        """)
                .param("territory", broken.territory().value())
                .param("id", broken.value())
                .param("agency", city.value())
                .update();
        inTurnsOf(4).pass();
        assertThat(sent).extracting(one -> climbs(one.id())).containsExactly(1L, 1L, 0L, 1L, 1L);
        steps.take(broken, TakeReferralStep.OFFICIAL, "answer", "انجام شد", Map.of("as", "done"));
    }

    @Test
    void theStateIsWhatTheTimelineSays() {
        Referral sent = town.sent(problem, city, 10);
        steps.take(sent.id(), TakeReferralStep.OFFICIAL, "answer", "انجام شد", Map.of("as", "done"));
        assertThat(timeline.state(sent.id().value())).contains(ReferralState.ANSWERED.code());
        assertThat(referrals.get(sent.id()).answeredOn()).isEqualTo(LocalDate.now(clock));
    }

    private ClimbDue inTurnsOf(int together) {
        return new ClimbDue(
                new Topped(rows), new DueOnes(jdbc, transactions, together), new Climbs(rows), ladder, steps, clock);
    }

    private long rows(ReferralId id) {
        return jdbc.sql("select count(*) from referrals.climb where territory_id = ? and referral_id = ?")
                .params(id.territory().value(), id.value())
                .query(Long.class)
                .single();
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
