package org.mahalla.problems.closing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mahalla.access.CreateAccount;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.NewAccount;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.testing.People;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.Post;
import org.mahalla.problems.testing.Told;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk reads what residents dispute and decides, with words of its own. */
class DecidingDisputesTests extends AtDisputes {
    @Autowired
    private Post post;

    @Autowired
    private CreateAccount createAccount;

    @Autowired
    private GrantRole grantRole;

    @Autowired
    private IdMaker ids;

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
}
