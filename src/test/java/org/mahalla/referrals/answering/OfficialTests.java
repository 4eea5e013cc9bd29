package org.mahalla.referrals.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mahalla.problems.testing.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.Deadline;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An official has a link and no account: the link shows one referral and takes the answer. */
class OfficialTests extends AtTheDesk {
    @Autowired
    private ReferralTown referralTown;

    @Autowired
    private Referrals referrals;

    @Autowired
    private OfficialLinks links;

    @Autowired
    private TakeReferralStep steps;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private Timeline timeline;

    @Autowired
    private org.mahalla.problems.stages.TakeStep residents;

    private Cookie officer;
    private Problem problem;
    private AgencyId agency;
    private ReferralId referral;
    private String token;

    @BeforeEach
    void aSentReferral() {
        officer = town.signInAbove(Role.OFFICER);
        problem = referralTown.verified(home);
        agency = referralTown.agency("utility", null);
        referral = referralTown.sent(problem, agency, 10).id();
        token = links.make(referral).token();
    }

    @Test
    void openingTheLinkShowsWhatIsAskedAndChangesNothing() {
        int before = timeline.last(referral.value());
        String page = body(get("/official/" + token, null));
        assertThat(page).contains("تعویض چراغ‌ها").contains("پاسخ شما").doesNotContain(DeskTown.WORDS);
        assertThat(body(get("/en/official/" + token, null))).contains("What you are asked");
        assertThat(timeline.last(referral.value())).isEqualTo(before);
    }

    @Test
    void anAnswerIsTakenBackWithinTheHourAndGivenAnew() {
        LocalDate due = referrals.get(referral).dueOn();
        answer(Map.of("answer", "refused", "refused", "بودجه نداریم"));
        assertThat(body(get("/official/" + token, null))).contains("پس گرفتن آنچه گفتیم");
        assertThat(answer(Map.of("answer", "take_back"))).hasStatus(303);
        assertThat(referrals.get(referral).state()).isEqualTo(ReferralState.SENT);
        assertThat(referrals.get(referral).answeredOn()).isNull();
        assertThat(referrals.get(referral).dueOn()).isEqualTo(due);
        assertThat(answer(Map.of("answer", "partly", "partly", "نیمی از چراغ‌ها عوض شد")))
                .hasStatus(303);
        assertThat(referrals.get(referral).state()).isEqualTo(ReferralState.ANSWERED);
    }

    @Test
    void askingAndTakingItBackEveryDayMovesNoDeadline() {
        referralTown.daysPass(referral, 9);
        Deadline before = referrals.get(referral).deadline();
        answer(Map.of("answer", "question", "question", "کدام کوچه؟"));
        assertThat(referrals.get(referral).dueOn()).isNull();
        answer(Map.of("answer", "take_back"));
        answer(Map.of("answer", "time", "days", "5", "why", "بودجه"));
        answer(Map.of("answer", "take_back"));
        assertThat(referrals.get(referral).deadline()).isEqualTo(before);
        assertThat(referrals.get(referral).firstDueOn())
                .isEqualTo(referrals.get(referral).dueOn());
    }

    @Test
    void wordsThatNameSomebodyAreAskedAboutAndGoneWhenTakenBack() {
        Map<String, String> refused =
                new HashMap<>(Map.of("answer", "refused", "refused", "با ۰۹۱۲۱۲۳۴۵۶۷ تماس بگیرید"));
        MvcTestResult asked = answer(refused);
        assertThat(asked).hasStatus(422);
        assertThat(body(asked)).contains("با ۰۹۱۲۱۲۳۴۵۶۷", "name=\"sure\"");
        refused.put("sure", "yes");
        assertThat(answer(refused)).hasStatus(303);
        answer(Map.of("answer", "take_back"));
        assertThat(body(get("/official/" + token, null))).doesNotContain("۰۹۱۲۱۲۳۴۵۶۷");
        assertThat(body(get("/official/" + token + "?done=xx", null))).doesNotContain("official.said");
    }

    @Test
    void whatTheDeskHasDecidedIsNotTakenBack() {
        answer(Map.of("answer", "partly", "partly", "نیمی از چراغ‌ها عوض شد"));
        postTo("/desk/referrals/" + referral.text() + "/accept", officer, Map.of("words", "نیمی از چراغ‌ها عوض شد"));
        assertThat(body(get("/official/" + token, null))).doesNotContain("پس گرفتن آنچه گفتیم");
        assertThat(answer(Map.of("answer", "take_back"))).hasStatus(422);
        assertThat(referrals.get(referral).state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void afterAnHourAnAnswerStays() {
        answer(Map.of("answer", "partly", "partly", "نیمی از چراغ‌ها عوض شد"));
        Clock later = Clock.offset(clock, Duration.ofMinutes(61));
        var anHourLater = new AnswerReferral(referrals, steps, photos, timeline, later);
        assertThat(anHourLater.lastSaid(referral)).isEmpty();
        assertThatThrownBy(() -> anHourLater.takeBack(referral)).isInstanceOf(RefusedException.class);
        assertThat(referrals.get(referral).state()).isEqualTo(ReferralState.ANSWERED);
    }

    @Test
    void aPromiseThatIsTakenBackIsNoPromise() {
        answer(Map.of(
                "answer",
                "promise",
                "promisedDay",
                "1",
                "promisedMonth",
                "1",
                "promisedYear",
                "1407",
                "promise",
                "می‌سازیم"));
        assertThat(referrals.get(referral).promisedOn()).isNotNull();
        answer(Map.of("answer", "take_back"));
        assertThat(referrals.get(referral).promisedOn()).isNull();
    }

    @Test
    void anotherAgencyGetsTheSameWishesAndTheFirstOneEnds() {
        AgencyId other = referralTown.agency("municipality", null);
        answer(Map.of("answer", "not_ours", "notours", "کار شهرداری است"));
        String page = "/desk/referrals/" + referral.text() + "/reroute";
        assertThat(body(get(page, officer))).contains("فرستادن به دستگاهی دیگر");
        assertThat(postTo(page, officer, Map.of("agency", "", "words", "", "days", "0")))
                .hasStatus(422);
        String next = redirect(
                postTo(page, officer, Map.of("agency", other.text(), "words", "کار شهرداری است", "days", "۷")));
        assertThat(referrals.get(referral).state()).isEqualTo(ReferralState.REROUTED);
        assertThat(timeline.of(referral.value()))
                .anySatisfy(entry -> assertThat(entry.words()).isEqualTo("کار شهرداری است"));
        Referral sent = referrals.of(problem.id()).stream()
                .filter(one -> referral.equals(one.earlier()))
                .findFirst()
                .orElseThrow();
        assertThat(next).contains(sent.id().text());
        assertThat(sent.agency()).isEqualTo(other);
        assertThat(sent.asks()).isEqualTo(referrals.get(referral).asks());
        assertThat(sent.state()).isEqualTo(ReferralState.SENT);
        assertThat(body(get(next, officer))).contains("ارجاع پیشین");
        assertThat(answer(Map.of("answer", "done", "done", "انجام شد"))).hasStatus(422);
    }

    @Test
    void itIsNotSentOnToWhoSentIt() {
        AgencyId sender = referralTown.agency("municipality", null);
        jdbc.sql("update referrals.referral set sender_id = ? where referral_id = ?")
                .params(sender.value(), referral.value())
                .update();
        MvcTestResult refused = postTo(
                "/desk/referrals/" + referral.text() + "/reroute",
                officer,
                Map.of("agency", sender.text(), "words", "کار آنجاست", "days", "7"));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("همان را نمی‌پرسیم", "کار آنجاست");
    }

    @Test
    void whatIsDoneAfterADisputeIsAskedAgain() {
        answer(Map.of("answer", "done", "done", "عوض شد"));
        accept();
        residents.take(problem.id(), Actor.RESIDENT, "dispute", null, Map.of());
        assertThat(referrals.get(referral).state()).isEqualTo(ReferralState.RETURNED);
        answer(Map.of("answer", "done", "done", "این بار درست شد"));
        accept();
        assertThat(problems.get(problem.id()).state()).isEqualTo(State.CLAIMED_SOLVED);
    }

    private void accept() {
        assertThat(postTo("/desk/referrals/" + referral.text() + "/accept", officer, Map.of("words", "چراغ‌ها عوض شد")))
                .hasStatus(303);
    }

    @Test
    void fromDoneToAskedResidents() {
        assertThat(answer(Map.of("answer", "done", "done", "یازده چراغ عوض شد", "office", "واحد روشنایی")))
                .hasStatus(303);
        assertThat(referrals.get(referral).state()).isEqualTo(ReferralState.ANSWERED);
        assertThat(referrals.get(referral).dueOn()).isNull();
        String desk = body(get("/desk/referrals/" + referral.text(), officer));
        assertThat(desk).contains("یازده چراغ عوض شد").contains("واحد روشنایی");
        assertThat(postTo("/desk/referrals/" + referral.text() + "/accept", officer, Map.of("words", "چراغ‌ها عوض شد")))
                .hasStatus(303);
        assertThat(referrals.get(referral).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(problems.get(problem.id()).state()).isEqualTo(State.CLAIMED_SOLVED);
        assertThat(body(get("/problems/" + problem.id().text(), null))).contains("چراغ‌ها عوض شد");
    }

    @Test
    void theSameAnswerTwiceIsOne() {
        Map<String, String> done = Map.of("answer", "done", "done", "عوض شد", "once", DeskTown.token());
        answer(done);
        int after = timeline.last(referral.value());
        assertThat(answer(done)).hasStatus(303);
        assertThat(timeline.last(referral.value())).isEqualTo(after);
    }

    @Test
    void aPromiseStandsBesideTheDeadline() {
        LocalDate day = LocalDate.now(java.time.ZoneId.of("Asia/Tehran")).plusDays(5);
        LocalDate due = referrals.get(referral).dueOn();
        assertThat(answer(Map.of(
                        "answer", "promise",
                        "promisedDay", Integer.toString(day.getDayOfMonth()),
                        "promisedMonth", Integer.toString(day.getMonthValue()),
                        "promisedYear", Integer.toString(day.getYear()))))
                .hasStatus(303);
        assertThat(referrals.get(referral).promisedOn()).isEqualTo(day);
        assertThat(referrals.get(referral).dueOn()).isEqualTo(due);
    }

    @Test
    void aQuestionStopsTheClockUntilTheDeskAnswers() {
        answer(Map.of("answer", "question", "question", "کدام سوی کوچه؟"));
        assertThat(referrals.get(referral).dueOn()).isNull();
        assertThat(postTo("/desk/referrals/" + referral.text() + "/clarify", officer, Map.of("words", "سوی شرق")))
                .hasStatus(303);
        assertThat(referrals.get(referral).dueOn()).isNotNull();
        assertThat(body(get("/official/" + token, null))).contains("سوی شرق");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        MvcTestResult again = answer(Map.of("answer", "refused", "refused", "", "office", "واحد برق"));
        assertThat(again).hasStatus(422);
        assertThat(body(again)).contains("واحد برق").contains("refused-wrong");
        assertThat(answer(Map.of("answer", "nonsense"))).hasStatus(422);
        assertThat(answer(Map.of("answer", "time", "days", "9999", "why", "برف")))
                .hasStatus(422);
    }

    @Test
    void aTamperedRevokedOrForeignLinkShowsNothing() {
        String tampered = (token.charAt(0) == 'a' ? "b" : "a") + token.substring(1);
        assertClosed(tampered);
        assertClosed("x");
        assertClosed(referral.text());
        postTo("/desk/referrals/" + referral.text() + "/revoke", officer, Map.of());
        assertClosed(token);
        assertThat(answer(Map.of("answer", "done", "done", "انجام شد"))).hasStatus(404);
        assertThat(referrals.get(referral).state()).isEqualTo(ReferralState.SENT);
    }

    @Test
    void anExpiredLinkIsClosed() {
        jdbc.sql("update referrals.official_link set expires_on = made_on - 1 where referral_id = ?")
                .param(referral.value())
                .update();
        assertClosed(token);
    }

    @Test
    void passedOnItWorksAsLongAsTheFirst() {
        String passed = passed(answer(Map.of("answer", "pass", "colleague", "ناحیهٔ سه")));
        assertThat(passed).hasSize(26).isNotEqualTo(token);
        assertThat(body(get("/official/" + passed, null)))
                .contains("تعویض چراغ‌ها")
                .contains("ناحیهٔ سه");
        jdbc.sql(
                        "update referrals.official_link set revoked_on = made_on where passed_from is null and referral_id = ?")
                .param(referral.value())
                .update();
        assertClosed(passed);
    }

    @Test
    void theCodeOfALetterOpensTheSame() {
        String code = links.make(referral).code().digits();
        MvcTestResult opened = web.post()
                .uri("/letter")
                .with(csrf())
                .param("code", code.substring(0, 4) + " " + code.substring(4))
                .exchange();
        assertThat(body(get(redirect(opened), null))).contains("تعویض چراغ‌ها");
        assertThat(web.post().uri("/letter").with(csrf()).param("code", "1234567890"))
                .hasStatus(422);
    }

    @Test
    void twoTapsPassItOnOnceAndToNobodyIsAskedAgain() {
        Map<String, String> pass = Map.of("answer", "pass", "colleague", "ناحیهٔ سه", "once", DeskTown.token());
        int before = timeline.last(referral.value());
        assertThat(passed(answer(pass))).isEqualTo(passed(answer(pass)));
        assertThat(timeline.last(referral.value())).isEqualTo(before + 1);
        MvcTestResult nobody = answer(Map.of("answer", "pass", "colleague", " "));
        assertThat(nobody).hasStatus(422);
        assertThat(body(nobody)).doesNotContain("href=\"#answer\"");
    }

    @Test
    void whatTheCodeOfALetterOpensEndsWithTheLetter() {
        OfficialLinks.Made letter = links.make(referral);
        String opened = redirect(web.post()
                .uri("/letter")
                .with(csrf())
                .param("code", letter.code().digits())
                .exchange());
        jdbc.sql("update referrals.official_link set expires_on = made_on + 2 where referral_id = ?")
                .param(referral.value())
                .update();
        assertThat(get(opened, null)).hasStatusOk();
        links.revoke(referral);
        assertClosed(opened.substring("/official/".length()));
    }

    @Test
    void anotherAnswerUnderTheSameFormIsNotSwallowed() {
        String once = DeskTown.token();
        answer(Map.of("answer", "refused", "refused", "بودجه نداریم", "once", once));
        MvcTestResult other = answer(Map.of("answer", "refused", "refused", "راه بسته است", "once", once));
        assertThat(other).hasStatus(422);
        assertThat(timeline.of(referral.value()).getLast().words()).isEqualTo("بودجه نداریم");
    }

    @Test
    void aPromiseForAnotherCenturyIsAskedAgain() {
        Map<String, String> promise = Map.of(
                "answer",
                "promise",
                "promisedDay",
                "1",
                "promisedMonth",
                "1",
                "promisedYear",
                "1500",
                "promise",
                "می‌سازیم");
        assertThat(answer(promise)).hasStatus(422);
    }

    @Test
    void aPromiseThatReplacedOneThatWasTakenBackLeavesNoneWhenItIsTakenBackToo() {
        AnswerReferral.Said said = new AnswerReferral.Said("می‌سازیم", "");
        var answering = new AnswerReferral(referrals, steps, photos, timeline, clock);
        LocalDate day = LocalDate.now(clock);
        inTransaction(() -> answering.promised(referral, day.plusDays(9), said));
        inTransaction(() -> answering.takeBack(referral));
        inTransaction(() -> answering.promised(referral, day.plusDays(5), said));
        inTransaction(() -> answering.takeBack(referral));
        assertThat(referrals.get(referral).promisedOn()).isNull();
    }

    private static String passed(MvcTestResult page) {
        return body(page).replaceAll("(?s).*?/official/([0-9a-z]{26})\"><bdi>.*", "$1");
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    @Test
    void theLetterIsAPdfWithACodeThatOpens() {
        MvcTestResult letter = postTo("/desk/referrals/" + referral.text() + "/letter", officer, Map.of());
        assertThat(letter).hasStatusOk().hasContentType("application/pdf");
        assertThat(letter.getResponse().getContentAsByteArray().length).isBetween(10_000, 400_000);
        assertThat(postTo("/desk/referrals/" + referral.text() + "/letter", manager, Map.of()))
                .hasStatus(404);
    }

    @Test
    void theDeskSeesItInItsBandAndOnTheProblem() {
        assertThat(body(get("/desk/referrals?band=later&agency=" + agency.text(), officer)))
                .contains(referral.text());
        assertThat(body(get("/desk/problems/" + problem.id().text(), manager))).contains(referral.text());
        assertThat(get("/desk/referrals/" + referral.text(), town.signIn(Role.MANAGER, town.neighbourhood())))
                .hasStatus(404);
    }

    @Test
    void theDeskWritesAndSendsWithOneForm() {
        Problem other = referralTown.verified(home);
        referralTown.serves(agency, other.topic(), home.path().value());
        String form = body(get("/desk/problems/" + other.id().text() + "/refer", officer));
        assertThat(form).contains("selected").contains(agency.text());
        MvcTestResult sent = postTo(
                "/desk/problems/" + other.id().text() + "/refer",
                officer,
                Map.of(
                        "agency",
                        agency.text(),
                        "subject",
                        "چراغ‌های کوچهٔ ۱۲",
                        "asks",
                        "تعویض\nگزارش",
                        "days",
                        "۱۲",
                        "send",
                        "yes"));
        assertThat(redirect(sent)).contains("done=send");
        assertThat(problems.get(other.id()).state()).isEqualTo(State.IN_HAND);
        assertThat(body(get("/problems/" + other.id().text(), null))).contains("دستگاه آزمایشی");
        assertThat(postTo("/desk/problems/" + other.id().text() + "/refer", officer, Map.of("days", "0")))
                .hasStatus(422);
    }

    @Test
    void whatResidentsDisputeGoesBackToTheAgency() {
        answer(Map.of("answer", "done", "done", "عوض شد"));
        postTo("/desk/referrals/" + referral.text() + "/accept", officer, Map.of("words", "چراغ‌ها عوض شد"));
        residents.take(problem.id(), org.mahalla.platform.timeline.Actor.RESIDENT, "dispute", null, Map.of());
        assertThat(referrals.get(referral).state()).isEqualTo(ReferralState.RETURNED);
        assertThat(referrals.get(referral).dueOn()).isAfter(LocalDate.now(java.time.ZoneId.of("Asia/Tehran")));
    }

    private void assertClosed(String closed) {
        MvcTestResult page = get("/official/" + closed, null);
        assertThat(page).hasStatus(404);
        assertThat(body(page)).doesNotContain("تعویض چراغ‌ها").doesNotContain("چراغ‌های کوچه");
    }

    private MvcTestResult answer(Map<String, String> typed) {
        var request = web.post().uri("/official/" + token).with(csrf());
        typed.forEach(request::param);
        if (!typed.containsKey("once")) {
            request.param("once", DeskTown.token());
        }
        return request.exchange();
    }
}
