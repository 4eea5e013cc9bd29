package org.mahalla.problems.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.CreateAccount;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.NewAccount;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.testing.People;
import org.mahalla.problems.ProblemFigures;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.testing.Post;
import org.mahalla.problems.testing.Reported;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.Told;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.shared.Language;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Anybody may say that it is not solved; it counts and is shown after the desk has looked. */
@MahallaTest
class DisputesTests {
    private static final String REASON = "دو تا از چراغ‌ها هنوز هر شب خاموش است";
    private static final Pattern WAITING = Pattern.compile("(/desk/disputes/[0-9a-z]{26})");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private YakhchalQazi place;

    @Autowired
    private Told told;

    @Autowired
    private Post post;

    @Autowired
    private People people;

    @Autowired
    private CreateAccount createAccount;

    @Autowired
    private GrantRole grantRole;

    @Autowired
    private ProblemFigures figures;

    @Autowired
    private org.mahalla.shared.IdMaker ids;

    @Autowired
    private Disputes disputes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TakeStep steps;

    private ResidentsPhone phone;
    private ProblemId problem = new ProblemId(new java.util.UUID(0, 0));
    private String page = "";
    private Cookie manager = new Cookie("none", "none");

    @BeforeEach
    void theDeskSaysThatSomethingIsSolved() {
        jdbc.sql("update problems.dispute set state = 'set_aside', decided_on = said_on where state = 'waiting'")
                .update();
        phone = new ResidentsPhone(mvc, place);
        problem = told.solved(phone.report());
        page = "/problems/" + problem.text();
        manager = people.signIn(Role.MANAGER, place.neighbourhood().path().value());
    }

    @Test
    void isOfferedOnThePublicPageOnlyOfWhatIsSaidToBeSolved() {
        assertThat(phone.get(page)).hasStatusOk().bodyText().contains(page + "/dispute");
        assertThat(phone.get(page + "/dispute")).hasStatusOk().bodyText().contains("چه چیزی حل نشده است؟");
        String open = "/problems/" + told.problem(phone.report()).text();
        assertThat(phone.get(open + "/dispute")).hasStatus(404);
    }

    @Test
    void changesNothingAndShowsNothingBeforeTheDeskHasLooked() {
        String once = JudgeSolved.form();
        assertThat(dispute(REASON, once)).hasStatus(303);
        assertThat(dispute(REASON, once)).hasStatus(303);
        assertThat(told.state(problem)).isEqualTo(State.CLAIMED_SOLVED);
        assertThat(phone.get(page)).bodyText().doesNotContain(REASON);
        assertThat(jdbc.sql("select count(*) from problems.dispute where problem_id = ?")
                        .param(problem.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("""
                                select position(convert_to('چراغ', 'UTF8') in reason_sealed) from problems.dispute
                                where problem_id = ?
                                """).param(problem.value()).query(Integer.class).single())
                .as("sealed")
                .isZero();
        assertThat(body(desk("/desk"))).contains("اعتراض به «حل شد» خوانده نشده است");
    }

    @Test
    void acceptedItReopensWithTheWordsOfTheDesk() {
        assertThat(dispute(REASON, JudgeSolved.form())).hasStatus(303);
        String one = waiting();
        assertThat(body(desk(one))).contains(REASON);
        String once = JudgeSolved.form();
        Map<String, String> accepted = Map.of("words", "دو چراغ از چهار چراغ هنوز خاموش است", "once", once);
        assertThat(decide(one + "/accept", accepted)).hasStatus(303);
        assertThat(decide(one + "/accept", accepted)).hasStatus(303);
        assertThat(told.state(problem)).isEqualTo(State.DISPUTED);
        assertThat(told.entries(problem, "accept_dispute")).isEqualTo(1);
        assertThat(phone.get(page))
                .bodyText()
                .contains("دو چراغ از چهار چراغ هنوز خاموش است")
                .doesNotContain(REASON);
        assertThat(decide(one + "/aside", Map.of("words", "تکراری است به گمانم", "once", JudgeSolved.form())))
                .hasStatus(422)
                .bodyText()
                .contains("پیش‌تر تصمیم گرفته شده است");
    }

    @Test
    void theDesksWordsForASecondOneAreKeptThoughItIsOpenAlready() {
        dispute(REASON, JudgeSolved.form());
        dispute("باز هم می‌گویم که خاموش است", JudgeSolved.form());
        decide(waiting() + "/accept", Map.of("words", REASON, "once", JudgeSolved.form()));
        assertThat(told.state(problem)).isEqualTo(State.DISPUTED);
        assertThat(decide(
                        waiting() + "/accept",
                        Map.of("words", "همسایهٔ دیگری هم همین را گفت", "once", JudgeSolved.form())))
                .hasStatus(303)
                .hasRedirectedUrl("/desk/disputes?done=also");
        assertThat(told.state(problem)).isEqualTo(State.DISPUTED);
        assertThat(phone.get(page)).bodyText().contains("همسایهٔ دیگری هم همین را گفت");
    }

    @Test
    void thatItBrokeAgainReopensItOnlyWhenTheDeskAccepts() {
        told.judge(problem, "confirm");
        assertThat(phone.post(page + "/again", Map.of("reason", REASON, "once", JudgeSolved.form())))
                .hasStatus(303)
                .hasRedirectedUrl(page + "/dispute?done=1");
        assertThat(told.state(problem)).isEqualTo(State.CONFIRMED);
        String one = waiting();
        assertThat(body(desk(one))).contains(REASON, "دوباره خراب شده است");
        decide(one + "/accept", Map.of("words", "از دیشب دوباره خاموش است", "once", JudgeSolved.form()));
        assertThat(told.state(problem)).isEqualTo(State.IN_HAND);
        assertThat(told.entries(problem, "break_again")).isEqualTo(1);
        assertThat(phone.get(page)).bodyText().contains("از دیشب دوباره خاموش است");
    }

    @Test
    void aBrowserHasOneOfAProblemThatWaits() {
        MvcTestResult first = dispute(REASON, JudgeSolved.form());
        Cookie mark = java.util.Objects.requireNonNull(first.getResponse().getCookie("mahalla-seen"));
        assertThat(mvc.post()
                        .uri(page + "/dispute")
                        .cookie(mark)
                        .with(csrf())
                        .param("words", "باز هم می‌گویم که خاموش است")
                        .param("once", JudgeSolved.form())
                        .exchange())
                .hasStatus(409);
        assertThat(disputes.find(DisputeId.of(waiting().substring("/desk/disputes/".length()))
                        .orElseThrow()))
                .hasValueSatisfying(one -> assertThat(one.reason()).isEqualTo(REASON));
    }

    @Test
    void setAsideItChangesNothingAndTheReasonStaysInside() {
        assertThat(dispute(REASON, JudgeSolved.form())).hasStatus(303);
        String one = waiting();
        assertThat(decide(one + "/aside", Map.of("words", "", "once", JudgeSolved.form())))
                .hasStatus(422);
        assertThat(decide(one + "/aside", Map.of("words", "در محل دیدیم، همه روشن است", "once", JudgeSolved.form())))
                .hasStatus(303);
        assertThat(told.state(problem)).isEqualTo(State.CLAIMED_SOLVED);
        assertThat(phone.get(page)).bodyText().doesNotContain("در محل دیدیم", REASON);
        assertThat(body(desk("/desk/problems/" + problem.text()))).contains("در محل دیدیم");
        disputes.forgetReasonsBefore(LocalDate.of(2100, 1, 1));
        assertThat(jdbc.sql("select count(*) from problems.dispute where problem_id = ? and reason_sealed is null")
                        .param(problem.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void personalDetailsAreMarkedAndWhatWasTypedIsKept() {
        String told = REASON + " به ۰۹۱۲۳۴۵۶۷۸۹ زنگ بزنید";
        assertThat(dispute(told, JudgeSolved.form()))
                .hasStatus(422)
                .bodyText()
                .contains("<mark>۰۹۱۲۳۴۵۶۷۸۹</mark>", REASON, "name=\"sure\"");
        assertThat(dispute("کوتاه", JudgeSolved.form()))
                .hasStatus(422)
                .bodyText()
                .contains("کوتاه");
        assertThat(phone.post(page + "/dispute", Map.of("words", told, "sure", "yes", "once", JudgeSolved.form())))
                .hasStatus(303);
        assertThat(body(desk(waiting()))).contains("<mark>۰۹۱۲۳۴۵۶۷۸۹</mark>");
    }

    @Test
    void theListGoesOnBeyondItsFirstPage() {
        for (int i = 0; i <= Disputes.SHOWN; i++) {
            disputes.add(
                    new Dispute(
                            new DisputeId(ids.next(problem.territory())),
                            problem,
                            Dispute.Kind.UNSOLVED,
                            REASON,
                            Language.FA,
                            LocalDate.now(java.time.Clock.systemUTC()),
                            Dispute.State.WAITING),
                    "browser " + i);
        }
        String first = body(desk("/desk/disputes"));
        Matcher more = Pattern.compile("(/desk/disputes\\?after=[0-9a-z]{26})").matcher(first);
        assertThat(more.find()).isTrue();
        Matcher last = WAITING.matcher(body(desk(more.group(1))));
        assertThat(last.find()).isTrue();
        assertThat(first).doesNotContain(last.group(1));
    }

    @Test
    void otherDesksDoNotSeeIt() {
        assertThat(dispute(REASON, JudgeSolved.form())).hasStatus(303);
        String one = waiting();
        Cookie elsewhere = people.signIn(Role.MANAGER, "ir.elsewhere.far");
        Cookie member = people.signIn(Role.MEMBER, place.neighbourhood().path().value());
        assertThat(mvc.get().uri(one).cookie(elsewhere).exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/desk/disputes").cookie(member).exchange()).hasStatus(404);
    }

    @Test
    void theDeskIsToldWhenResidentsDoNotFindItSolved() {
        String number = Told.nextPhone();
        var account = createAccount.create(
                Viewer.operator(),
                new NewAccount(People.nextName(), "کسی", People.PASSWORD, number, null, Language.FA));
        LocalDate today = LocalDate.now(java.time.Clock.systemUTC());
        grantRole.grant(
                Viewer.operator(),
                account,
                new Grant(Role.SECRETARY, place.neighbourhood().path(), today.minusDays(1), today.plusDays(9)),
                "test");
        dispute(REASON, JudgeSolved.form());
        dispute("باز هم می‌گویم که خاموش است", JudgeSolved.form());
        assertThat(post.to(number.substring(1), "desk-waits"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).doesNotContain(REASON));
        decide(waiting() + "/accept", Map.of("words", REASON, "once", JudgeSolved.form()));
        assertThat(post.to(number.substring(1), "desk-disputed")).hasSize(1);
    }

    @Test
    void theThreeEndsArePublishedApart() {
        var before = ends();
        told.step(problem, "leave_unanswered");
        assertThat(ends().unanswered()).isEqualTo(before.unanswered() + 1);
        assertThat(ends().confirmed()).isEqualTo(before.confirmed());
        dispute(REASON, JudgeSolved.form());
        decide(waiting() + "/accept", Map.of("words", REASON, "once", JudgeSolved.form()));
        assertThat(ends())
                .isEqualTo(new ProblemFigures.Ends(before.confirmed(), before.disputed() + 1, before.unanswered()));
        String row = place.neighbourhood().id().text() + ",یخچال قاضی,lamp-out,چراغ خاموش," + before.confirmed() + ","
                + (before.disputed() + 1) + "," + before.unanswered() + ",";
        assertThat(phone.get("/closings.csv")).hasStatusOk().bodyText().contains(row);
        assertThat(phone.get("/closings.xlsx")).hasStatusOk();
        assertThat(phone.get("/neighbourhoods/" + place.neighbourhood().id().text()))
                .hasStatusOk()
                .bodyText()
                .contains("ساکنان دربارهٔ «حل شد» چه گفتند");
        assertThat(phone.get("/data")).hasStatusOk().bodyText().contains("/closings.csv");
    }

    @Test
    void whatWasDisputedStaysCountedWhenItIsSolvedLater() {
        var before = ends();
        told.judge(problem, "dispute");
        told.step(problem, "take_in_hand");
        told.step(problem, "claim_solved");
        told.judge(problem, "confirm");
        assertThat(ends())
                .isEqualTo(new ProblemFigures.Ends(before.confirmed() + 1, before.disputed() + 1, before.unanswered()));
        told.judge(problem, "break_again");
        assertThat(ends().confirmed()).isEqualTo(before.confirmed() + 1);
    }

    @Test
    void whatResidentsSaidStandsByWhoHadItInHand() {
        String code = phone.report();
        ProblemId given = told.problem(code);
        told.step(given, "verify");
        steps.take(given, Reported.MANAGER, "take_in_hand", "ادارهٔ برق ناحیه", Map.of());
        told.step(given, "claim_solved");
        told.judge(given, "dispute");
        assertThat(figures.endsByHolder(place.neighbourhood().id()))
                .contains(new ProblemFigures.HolderEnds("ادارهٔ برق ناحیه", new ProblemFigures.Ends(0, 1, 0)));
        assertThat(phone.get("/neighbourhoods/" + place.neighbourhood().id().text()))
                .bodyText()
                .contains("ادارهٔ برق ناحیه");
    }

    @Test
    void theDeskReadsHowOftenEachWasSaidAndNotByWhom() {
        String code = phone.report();
        ProblemId asked = told.solved(code);
        String desk = "/desk/problems/" + asked.text();
        assertThat(body(desk(desk))).doesNotContain("از ساکنان پرسیدیم");
        for (String answer : List.of("solved", "unsolved", "solved")) {
            phone.post("/track/" + code + "/answer", Map.of("answer", answer, "once", JudgeSolved.form()));
        }
        assertThat(body(desk(desk))).contains("۱ «حل شد»، ۱ «حل نشد»");
    }

    private ProblemFigures.Ends ends() {
        List<ProblemFigures.TopicEnds> all = figures.ends(place.neighbourhood().id());
        return all.stream()
                .filter(one -> one.topic().equals("lamp-out"))
                .map(ProblemFigures.TopicEnds::ends)
                .findFirst()
                .orElse(new ProblemFigures.Ends(0, 0, 0));
    }

    private MvcTestResult dispute(String words, String once) {
        return phone.post(page + "/dispute", Map.of("words", words, "once", once));
    }

    private String waiting() {
        Matcher link = WAITING.matcher(body(desk("/desk/disputes")));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private MvcTestResult desk(String path) {
        return mvc.get().uri(path).cookie(manager).exchange();
    }

    private MvcTestResult decide(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).cookie(manager).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
