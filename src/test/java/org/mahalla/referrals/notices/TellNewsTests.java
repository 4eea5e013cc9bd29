package org.mahalla.referrals.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.notices.Letter;
import org.mahalla.platform.notices.Mailbox;
import org.mahalla.platform.notices.Notices;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.StepTakenBack;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.shared.Language;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Residents hear what becomes of their report at an agency, and the agency hears what becomes of the problem. */
@MahallaTest
class TellNewsTests {
    private static final Actor MANAGER = new Actor(List.of("manager"), null);
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private TellNews tell;

    @Autowired
    private ReferralTown town;

    @Autowired
    private DeskTown desk;

    @Autowired
    private Problems problems;

    @Autowired
    private TakeStep problemSteps;

    @Autowired
    private Referrals referrals;

    @Autowired
    private TakeReferralStep steps;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Notices notices;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ApplicationEventPublisher facts;

    @Autowired
    private JdbcClient jdbc;

    private String phone;
    private String office;
    private AgencyId agency;
    private AgencyId above;
    private Problem problem;
    private Referral sent;

    @BeforeEach
    void aReportedProblemIsReferred() {
        int n = COUNT.incrementAndGet();
        phone = "+98912771%04d".formatted(n);
        office = "news" + n + "@power.example";
        above = town.agency("governor", null);
        agency = town.agency("utility", above);
        town.reachedByMail(agency, office);
        Received received = desk.report(desk.neighbourhood(), DeskTown.WORDS, phone, List.of());
        problemSteps.take(received.problem(), MANAGER, "verify", null, Map.of());
        problem = problems.get(received.problem());
        sent = town.sent(problem, agency, 10);
    }

    @Test
    void residentsHearToWhichAgencyItWentAndNothingElseOfIt() {
        tell.pass();
        tell.pass();
        assertThat(heard("ارجاع شد"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains(name(agency)));
        assertThat(heard("آغاز شد"))
                .as("that work has begun is said by where it went")
                .isEmpty();
        assertThat(onThePage("refer")).containsExactly(name(agency));
    }

    @Test
    void residentsHearWhatWasPromisedAndWhoHasItAfterAClimb() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tehran")).plusDays(9);
        steps.take(sent.id(), TakeReferralStep.OFFICIAL, "promise", null, Map.of("promised", day.toString()));
        steps.take(
                sent.id(), Actor.SYSTEM, "climb", null, Map.of("level", "1", "to_agency", above.text(), "days", "7"));
        tell.pass();
        assertThat(heard("قول داده"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains(name(agency)));
        assertThat(heard("در مهلت پاسخ نگرفت"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains(name(above)));
        assertThat(onThePage("promise_by")).hasSize(1);
        assertThat(onThePage("climb_to")).containsExactly(name(above));
    }

    @Test
    void ofTwoPromisesResidentsHearOnlyTheOneThatStands() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tehran")).plusDays(9);
        steps.take(sent.id(), TakeReferralStep.OFFICIAL, "promise", null, Map.of("promised", day.toString()));
        steps.take(
                sent.id(),
                TakeReferralStep.OFFICIAL,
                "promise",
                null,
                Map.of("promised", day.plusDays(5).toString()));
        tell.pass();
        assertThat(heard("قول داده")).hasSize(1);
        assertThat(onThePage("promise_by")).hasSize(1);
    }

    @Test
    void whatWasWithdrawnMeanwhileNobodyHearsOf() {
        steps.by(town.officer(), sent, "withdraw", "پایان", Map.of());
        tell.pass();
        assertThat(heard("ارجاع شد")).isEmpty();
        assertThat(onThePage("refer")).isEmpty();
    }

    @Test
    void ofWhatIsSensitiveNothingIsSaid() {
        jdbc.sql("update problems.problem set sensitive = true where problem_id = ?")
                .param(problem.id().value())
                .update();
        tell.pass();
        assertThat(heard("ارجاع شد")).isEmpty();
        assertThat(news()).isZero();
    }

    @Test
    void theAgencyHearsWhatTheDeskSaysTogetherAndOnceADay() {
        problemSteps.take(problem.id(), MANAGER, "answer", "جمعه با مدیر دستگاه دیدار داریم", Map.of());
        problemSteps.take(problem.id(), MANAGER, "answer", "دیدار یکشنبه شد", Map.of());
        tell.pass();
        Letter letter = newsLetters().getFirst();
        assertThat(letter.text()).contains("جمعه با مدیر").contains("دیدار یکشنبه");
        assertThat(letter.text()).contains("/official/").startsWith("----- [M-");
        assertThat(news()).isOne();
        problemSteps.take(problem.id(), MANAGER, "answer", "باز هم خبری", Map.of());
        tell.pass();
        assertThat(news()).as("the next goes tomorrow").isOne();
        assertThat(waiting()).isOne();
        assertThat(onTheReferral("tell")).hasSize(1);
    }

    @Test
    void aDisputeReachesTheAgencyWithThePublishedWordsAtOnce() {
        problemSteps.take(problem.id(), MANAGER, "answer", "خبری", Map.of());
        tell.pass();
        steps.take(sent.id(), TakeReferralStep.OFFICIAL, "answer", "انجام شد", Map.of("as", "done"));
        steps.by(town.officer(), referrals.get(sent.id()), "accept", "عوض شد", Map.of());
        problemSteps.take(
                problem.id(),
                MANAGER,
                "claim_solved",
                "عوض شد",
                Map.of("referral", sent.id().text()));
        problemSteps.take(problem.id(), MANAGER, "accept_dispute", "دو چراغ هنوز خاموش است", Map.of());
        assertThat(referrals.get(sent.id()).state()).isEqualTo(ReferralState.RETURNED);
        tell.pass();
        assertThat(newsLetters())
                .hasSize(2)
                .anySatisfy(one -> assertThat(one.text()).contains("دو چراغ هنوز خاموش است"));
        assertThat(onTheReferral("tell"))
                .as("the words stand on the problem alone, where they can be erased")
                .hasSize(2)
                .noneMatch(told -> told.contains("چراغ"));
        assertThat(heard("حل نشده است؛ پیگیری دوباره باز شد")).hasSize(1);
    }

    @Test
    void whatWasTakenBackInTimeDoesNotReachTheAgency() {
        Entry answer = problemSteps.take(problem.id(), MANAGER, "answer", "شتاب‌زده", Map.of());
        facts.publishEvent(new StepTakenBack(problem.id(), answer.seq()));
        tell.pass();
        assertThat(news()).isZero();
    }

    @Test
    void nobodyHearsBeforeTheTimeForTakingBackIsOver() {
        jdbc.sql("update referrals.news set due_at = due_at + interval '10 minutes' where referral_id = ?")
                .param(sent.id().value())
                .update();
        tell.pass();
        assertThat(heard("ارجاع شد")).isEmpty();
        assertThat(onThePage("refer")).isEmpty();
    }

    @Test
    void whatTheAgencyDidItselfIsNoNewsForIt() {
        tell.pass();
        assertThat(onThePage("refer")).hasSize(1);
        tell.pass();
        assertThat(news()).isZero();
    }

    private List<String> heard(String words) {
        notices.sendWaiting();
        return mailbox.newest(200).stream()
                .filter(one -> one.address().equals(phone) && one.text().contains(words))
                .map(Letter::text)
                .toList();
    }

    private List<Letter> letters() {
        notices.sendWaiting();
        return mailbox.newest(200).stream()
                .filter(one -> one.address().equals(office))
                .toList();
    }

    private List<Letter> newsLetters() {
        return letters().stream().filter(one -> one.text().contains("خبر تازه")).toList();
    }

    private int news() {
        return newsLetters().size();
    }

    private int waiting() {
        return jdbc.sql(
                        "select count(*) from referrals.news where referral_id = ? and told_on is null and due_at > now()")
                .param(sent.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> onThePage(String step) {
        return said(problem.id().value(), step);
    }

    private List<String> onTheReferral(String step) {
        return said(sent.id().value(), step);
    }

    private List<String> said(UUID of, String step) {
        return timeline.of(of).stream()
                .filter(one -> one.step().equals(step))
                .map(Entry::words)
                .toList();
    }

    private String name(AgencyId id) {
        return agencies.find(id).orElseThrow().name().in(Language.FA);
    }
}
