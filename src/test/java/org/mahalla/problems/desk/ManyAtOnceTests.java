package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.StepTakenBack;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.relay.About;
import org.mahalla.problems.relay.TellReporter;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.problems.testing.Post;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One thing is done to many problems: looked at before, told row by row, and taken back. */
class ManyAtOnceTests extends AtTheDesk {
    @Autowired
    private People people;

    @Autowired
    private Topics topics;

    @Autowired
    private Post post;

    @Autowired
    private TellReporter tell;

    @Autowired
    private ApplicationEventPublisher facts;

    private List<Received> three;

    @BeforeEach
    void threeReports() {
        three = Stream.of("+989121115551", "+989121115552", "+989121115553")
                .map(phone -> town.report(home, DeskTown.WORDS, phone, List.of()))
                .toList();
    }

    @Test
    void lookingAtItChangesNothing() {
        MvcTestResult look = send("/desk/deeds", manager, "verify", "", three, DeskTown.token());
        assertThat(body(look)).contains("انجام برای ۳ مشکل", "پذیرفته می‌شود");
        assertThat(states()).containsOnly(State.NEW);
    }

    @Test
    void acceptsAllAndTakesAllBack() {
        String result = redirect(send("/desk/deeds/do", manager, "verify", "", three, DeskTown.token()));
        assertThat(states()).containsOnly(State.VERIFIED);
        assertThat(body(get("/desk", manager))).contains("۳ مشکل پذیرفته شد", "برگرداندن");
        assertThat(body(get(result, manager))).contains("انجام شد");
        assertThat(postTo(result + "/back", manager, Map.of())).hasStatus(303);
        assertThat(states()).containsOnly(State.NEW);
        assertThat(problem(0).checkedOn()).isNull();
        assertThat(body(get(result, manager))).contains("۳ مشکل دوباره همان است که بود");
        assertThat(body(get("/desk", manager))).doesNotContain("۳ مشکل پذیرفته شد");
    }

    @Test
    void whatWasTakenBackInTimeNobodyHearsOf() {
        Received first = three.getFirst();
        var news = new TellReporter.News(About.STEP, "problem-moved", "verified", 99);
        tell.all(first.problem(), news, Duration.ofMinutes(10));
        post.to("+989121115551");
        facts.publishEvent(new StepTakenBack(first.problem(), 98));
        assertThat(waiting(first)).isEqualTo(1);
        facts.publishEvent(new StepTakenBack(first.problem(), 99));
        assertThat(waiting(first)).isZero();
    }

    @Test
    void takesInHandInOneNameAndBack() {
        send("/desk/deeds/do", manager, "verify", "", three, DeskTown.token());
        String result =
                redirect(send("/desk/deeds/do", manager, "take_in_hand", "ادارهٔ برق", three, DeskTown.token()));
        assertThat(states()).containsOnly(State.IN_HAND);
        assertThat(problem(1).holder().name()).isEqualTo("ادارهٔ برق");
        postTo(result + "/back", manager, Map.of());
        assertThat(states()).containsOnly(State.VERIFIED);
        assertThat(problem(1).holder().name()).isNull();
        assertThat(problem(1).checkedOn()).isNotNull();
    }

    @Test
    void aRefusedRowStopsNoOther() {
        post(three.get(1), "/aside", manager, Map.of("as", "spam"));
        MvcTestResult look = send("/desk/deeds", manager, "verify", "", three, DeskTown.token());
        assertThat(body(look)).contains("انجام برای ۲ مشکل", "از این وضع شدنی نیست");
        String result = redirect(send("/desk/deeds/do", manager, "verify", "", three, DeskTown.token()));
        assertThat(states()).containsExactly(State.VERIFIED, State.SET_ASIDE, State.VERIFIED);
        assertThat(body(get(result, manager))).contains("۱ مشکل دست نخورد");
    }

    @Test
    void theSameFormDoesNothingTwice() throws Exception {
        String once = DeskTown.token();
        Callable<Integer> sending = () -> send("/desk/deeds/do", manager, "verify", "", three, once)
                .getResponse()
                .getStatus();
        try (var both = Executors.newFixedThreadPool(4)) {
            for (var answer : both.invokeAll(List.of(sending, sending, sending, sending))) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
        assertThat(three).allMatch(one -> entries(one, "verify") == 1);
    }

    @Test
    void whatHappenedSinceIsNotUndone() {
        String result = redirect(send("/desk/deeds/do", manager, "verify", "", three, DeskTown.token()));
        post(three.get(2), "/hold", manager, Map.of());
        postTo(result + "/back", manager, Map.of());
        assertThat(states()).containsExactly(State.NEW, State.NEW, State.IN_HAND);
        assertThat(body(get(result, manager))).contains("پس از آن کار دیگری روی این مشکل شده است");
    }

    @Test
    void afterTenMinutesThereIsNoWayBack() {
        String result = redirect(send("/desk/deeds/do", manager, "verify", "", three, DeskTown.token()));
        jdbc.sql("update problems.deed set done_at = done_at - interval '11 minutes'")
                .update();
        assertThat(body(get(result, manager))).doesNotContain("/back");
        postTo(result + "/back", manager, Map.of());
        assertThat(states()).containsOnly(State.VERIFIED);
    }

    @Test
    void nobodyElseSeesOrTakesBackWhatIDid() {
        String result = redirect(send("/desk/deeds/do", manager, "verify", "", three, DeskTown.token()));
        Cookie secretary = town.signIn(Role.SECRETARY, home);
        assertThat(get(result, secretary)).hasStatus(404);
        assertThat(postTo(result + "/back", secretary, Map.of())).hasStatus(404);
        assertThat(states()).containsOnly(State.VERIFIED);
    }

    @Test
    void whatIsNotMineIsLeftOutAndStaysAsItIs() {
        Neighbourhood other = town.neighbourhood();
        Received elsewhere = town.report(other);
        List<Received> both = List.of(three.getFirst(), elsewhere);
        assertThat(body(send("/desk/deeds", manager, "verify", "", both, DeskTown.token())))
                .doesNotContain(id(elsewhere));
        send("/desk/deeds/do", manager, "verify", "", both, DeskTown.token());
        assertThat(state(elsewhere)).isEqualTo(State.NEW);
        Cookie member = town.signIn(Role.MEMBER, home);
        send("/desk/deeds/do", member, "verify", "", three, DeskTown.token());
        assertThat(states()).containsExactly(State.VERIFIED, State.NEW, State.NEW);
    }

    @Test
    void givesThemToAColleagueWhoWorksThere() {
        AccountId colleague = people.with(Role.MEMBER, home.path().value());
        AccountId stranger =
                people.with(Role.MEMBER, town.neighbourhood().path().value());
        assertThat(body(send("/desk/deeds", manager, "assign", "", three, DeskTown.token())))
                .contains(colleague.text())
                .doesNotContain(stranger.text());
        String result = redirect(send("/desk/deeds/do", manager, "assign", colleague.text(), three, DeskTown.token()));
        assertThat(problem(0).assignee()).isEqualTo(colleague.value());
        assertThat(body(send("/desk/deeds/do", manager, "assign", stranger.text(), three, DeskTown.token())))
                .isEmpty();
        assertThat(problem(0).assignee()).isEqualTo(colleague.value());
        postTo(result + "/back", manager, Map.of());
        assertThat(problem(0).assignee()).isNull();
    }

    @Test
    void putsThemUnderAnotherTopicAndCountsThemThere() {
        String before = problem(0).topic();
        var dueBefore = problem(0).dueOn();
        String other = topics.areas().getLast().topics().stream()
                .filter(topic -> !topic.outside() && !topic.code().equals(before))
                .findFirst()
                .orElseThrow()
                .code();
        String result = redirect(send("/desk/deeds/do", manager, "retopic", other, three, DeskTown.token()));
        assertThat(problem(0).topic()).isEqualTo(other);
        assertThat(tally(other)).isEqualTo(3);
        assertThat(tally(before)).isZero();
        postTo(result + "/back", manager, Map.of());
        assertThat(problem(0).topic()).isEqualTo(before);
        assertThat(problem(0).dueOn()).isEqualTo(dueBefore);
        assertThat(tally(other)).isZero();
    }

    @Test
    void joinsThemToOneAndSplitsThemAgain() {
        String target = id(three.getFirst());
        String result = redirect(send("/desk/deeds/do", manager, "join", target, three, DeskTown.token()));
        assertThat(states()).containsExactly(State.NEW, State.JOINED, State.JOINED);
        assertThat(problem(0).reports()).isEqualTo(3);
        postTo(result + "/back", manager, Map.of());
        assertThat(states()).containsOnly(State.NEW);
        assertThat(problem(0).reports()).isEqualTo(1);
    }

    @Test
    void setsAsideWithAReasonButHidesNothingInBulk() {
        assertThat(send("/desk/deeds/do", manager, "set_aside", "about_person", three, DeskTown.token()))
                .hasStatus(422);
        assertThat(states()).containsOnly(State.NEW);
        String result = redirect(send("/desk/deeds/do", manager, "set_aside", "not_ours", three, DeskTown.token()));
        assertThat(states()).containsOnly(State.SET_ASIDE);
        assertThat(problem(0).setAsideAs()).isEqualTo("not_ours");
        postTo(result + "/back", manager, Map.of());
        assertThat(states()).containsOnly(State.NEW);
        assertThat(problem(0).setAsideAs()).isNull();
    }

    @Test
    void asksForWhatIsMissingAndKeepsWhatWasTyped() {
        assertThat(send("/desk/deeds/do", manager, "bring_back", "", three, DeskTown.token()))
                .hasStatus(422);
        MvcTestResult phone =
                send("/desk/deeds/do", manager, "take_in_hand", "آقای برقی ۰۹۱۲۱۲۳۴۵۶۷", three, DeskTown.token());
        assertThat(phone).hasStatus(422);
        assertThat(body(phone)).contains("۰۹۱۲۱۲۳۴۵۶۷");
        assertThat(send("/desk/deeds/do", manager, "nonsense", "", three, DeskTown.token()))
                .hasStatus(404);
        assertThat(body(send("/desk/deeds", manager, "verify", "", List.of(), DeskTown.token())))
                .contains("مشکلی برگزیده نشده است");
    }

    private MvcTestResult send(String path, Cookie who, String deed, String what, List<Received> chosen, String once) {
        var request = web.post().uri(path).cookie(who).with(csrf());
        request.param("deed", deed).param("what", what).param("once", once).param("back", "/desk");
        chosen.forEach(one -> request.param("problem", id(one)));
        return request.exchange();
    }

    private List<State> states() {
        return three.stream().map(this::state).toList();
    }

    private Problem problem(int n) {
        return problems.get(three.get(n).problem());
    }

    private int waiting(Received received) {
        return jdbc.sql("select count(*) from platform.notice where key like ? and state = 'waiting'")
                .params("problem-moved%" + received.report().text() + "%")
                .query(Integer.class)
                .single();
    }

    private int tally(String topic) {
        return jdbc.sql(
                        "select coalesce(sum(problems), 0) from problems.tally where neighbourhood_id = ? and topic = ?")
                .params(home.id().value(), topic)
                .query(Integer.class)
                .single();
    }
}
