package org.mahalla.referrals.deeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.Channel;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.referrals.testing.ReferralTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One thing is done to many referrals: looked at before, told row by row, and taken back before agencies hear of it. */
class ManyReferralsTests extends AtTheDesk {
    private static final String DO = "/desk/referrals/deeds/do";

    @Autowired
    private ReferralTown referralTown;

    @Autowired
    private Referrals referrals;

    @Autowired
    private TakeReferralStep steps;

    @Autowired
    private Timeline timeline;

    private Cookie officer;
    private AgencyId county;
    private AgencyId city;
    private List<Referral> three;

    @BeforeEach
    void threeReferrals() {
        officer = town.signInAbove(Role.OFFICER);
        county = referralTown.agency("governor", null);
        city = referralTown.agency("municipality", county);
        referralTown.reached(city, Channel.EMAIL, "city@example.org");
        referralTown.reached(county, Channel.EMAIL, "county@example.org");
        three = Stream.generate(() -> referralTown.sent(referralTown.verified(home), city, 10))
                .limit(3)
                .toList();
    }

    @Test
    void lookingAtItChangesNothing() {
        String page = body(send("/desk/referrals/deeds", "climb", Map.of()));
        assertThat(page).contains("برای ۳ ارجاع انجام شود", "می‌رود به:");
        assertThat(now(0)).isEqualTo(three.getFirst());
    }

    @Test
    void agenciesHearOfAReminderWhenItCanBeTakenBackNoMore() {
        String result = redirect(send(DO, "remind", Map.of()));
        assertThat(body(get(result, officer))).contains("۳ یادآوری می‌رود");
        assertThat(waiting("remind")).isEqualTo(3);
        assertThat(body(get("/desk/referrals", officer))).contains("۳ یادآوری می‌رود");
        assertThat(postTo(result + "/back", officer, Map.of())).hasStatus(303);
        assertThat(waiting("remind")).isZero();
        assertThat(reminded()).isZero();
        assertThat(body(get(result, officer))).contains("۳ ارجاع پس گرفته شد");
    }

    @Test
    void aReminderThatWasTakenBackCanBeGivenAgain() {
        String result = redirect(send(DO, "remind", Map.of()));
        postTo(result + "/back", officer, Map.of());
        redirect(send(DO, "remind", Map.of()));
        assertThat(reminded()).isEqualTo(3);
        assertThat(waiting("remind")).isEqualTo(3);
    }

    @Test
    void moreTimeMovesDeadlinesAndTakingItBackMovesThemBack() {
        LocalDate due = three.getFirst().dueOn();
        String result = redirect(send(DO, "extend", Map.of("days", "۵", "words", "برف راه را بسته است")));
        assertThat(now(0).dueOn()).isAfter(due);
        postTo(result + "/back", officer, Map.of());
        assertThat(now(0)).isEqualTo(three.getFirst());
    }

    @Test
    void moreTimeNeedsDaysAndAReason() {
        MvcTestResult none = send(DO, "extend", Map.of("days", "0", "words", ""));
        assertThat(none).hasStatus(422);
        assertThat(now(0)).isEqualTo(three.getFirst());
    }

    @Test
    void whatIsBroughtUpEarlyComesBackAsItWas() {
        String result = redirect(send(DO, "climb", Map.of("words", "فوری است")));
        assertThat(now(1).holder()).isEqualTo(county);
        assertThat(now(1).level()).isOne();
        postTo(result + "/back", officer, Map.of());
        assertThat(now(1)).isEqualTo(three.get(1));
        assertThat(jdbc.sql("select count(*) from referrals.climb where referral_id = ?")
                        .param(three.get(1).id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsAtTheTopStaysAndTheOthersClimb() {
        steps.by(referralTown.officer(), now(0), "withdraw", "اشتباه بود", Map.of());
        String page = body(get(redirect(send(DO, "climb", Map.of())), officer));
        assertThat(page).contains("۲ ارجاع به پلهٔ بالاتر رفت", "۱ ارجاع نشد");
        assertThat(now(1).level()).isOne();
        String again = body(get(redirect(send(DO, "climb", Map.of())), officer));
        assertThat(again).contains("هیچ ارجاعی بالا نرفت", "بالاتر از دستگاه کنونی کسی نیست");
    }

    @Test
    void whatWentOnSinceIsNotTakenBack() {
        String result = redirect(send(DO, "extend", Map.of("days", "3", "words", "کمبود نیرو")));
        steps.take(three.getFirst().id(), TakeReferralStep.OFFICIAL, "receive", null, Map.of());
        postTo(result + "/back", officer, Map.of());
        assertThat(now(0).deadline().given()).isEqualTo(13);
        assertThat(now(1).deadline().given()).isEqualTo(10);
        assertThat(body(get(result, officer))).contains("پس از آن کار دیگری شده است");
    }

    @Test
    void theSameFilledPageSentTwiceDoesItOnce() throws Exception {
        String once = DeskTown.token();
        Callable<Integer> send =
                () -> send(DO, "remind", Map.of("once", once)).getResponse().getStatus();
        try (var pool = Executors.newFixedThreadPool(2)) {
            assertThat(pool.invokeAll(List.of(send, send)))
                    .allSatisfy(done -> assertThat(done.get()).isEqualTo(303));
        }
        assertThat(timeline.of(three.getFirst().id().value()).stream()
                        .filter(entry -> entry.step().equals("remind")))
                .hasSize(1);
    }

    @Test
    void whoOnlySeesReferralsDoesNothingToThem() {
        assertThat(postTo(
                        DO,
                        manager,
                        Map.of(
                                "deed",
                                "remind",
                                "referral",
                                three.getFirst().id().text())))
                .hasStatus(404);
        assertThat(body(get("/desk/referrals", manager))).doesNotContain("id=\"bulk\"");
        assertThat(reminded()).isZero();
    }

    @Test
    void aDeedOfSomebodyElseIsNotThere() {
        String result = redirect(send(DO, "remind", Map.of()));
        Cookie other = town.signInAbove(Role.OFFICER);
        assertThat(get(result, other)).hasStatus(404);
        assertThat(postTo(result + "/back", other, Map.of())).hasStatus(404);
        assertThat(reminded()).isEqualTo(3);
    }

    @Test
    void whoWorksInOneSecretariatSeesAndHandlesItsReferralsAlone() {
        jdbc.sql("update referrals.referral set secretariat = 'judiciary' where referral_id = ?")
                .param(three.getFirst().id().value())
                .update();
        Cookie judiciary = referralTown.officerOf("judiciary");
        assertThat(get("/desk/referrals/" + three.getFirst().id().text(), judiciary))
                .hasStatusOk();
        assertThat(get("/desk/referrals/" + three.get(1).id().text(), judiciary))
                .hasStatus(404);
        String list =
                body(get("/desk/referrals?band=later", judiciary)) + body(get("/desk/referrals?band=week", judiciary));
        assertThat(list).doesNotContain(three.get(1).id().text());
    }

    private MvcTestResult send(String path, String deed, Map<String, String> typed) {
        var request = web.post().uri(path).cookie(officer).with(csrf()).param("deed", deed);
        three.forEach(one -> request.param("referral", one.id().text()));
        typed.forEach(request::param);
        return (typed.containsKey("once") ? request : request.param("once", DeskTown.token())).exchange();
    }

    private Referral now(int n) {
        return referrals.get(three.get(n).id());
    }

    private long reminded() {
        return three.stream()
                .filter(one -> jdbc.sql("select reminded from referrals.referral where referral_id = ?")
                        .param(one.id().value())
                        .query(Boolean.class)
                        .single())
                .count();
    }

    private int waiting(String step) {
        return three.stream()
                .mapToInt(one -> timeline.of(one.id().value()).stream()
                        .filter(entry -> entry.step().equals(step))
                        .mapToInt(entry -> jdbc.sql("select count(*) from platform.notice where key = ?")
                                .param("referral:" + one.id().text() + ":" + entry.seq())
                                .query(Integer.class)
                                .single())
                        .sum())
                .sum();
    }
}
