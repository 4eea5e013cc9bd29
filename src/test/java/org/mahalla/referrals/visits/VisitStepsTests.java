package org.mahalla.referrals.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.stages.Referral;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What came of a visit is said once, not too early, and is taken back in time; nothing that was typed is lost. */
class VisitStepsTests extends AtVisits {
    @Autowired
    private Timeline timeline;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aSecondSendingDoesNothingNewAndLeadsToTheSamePage() {
        String visit = invite(0, lamp);
        Map<String, String> found = new HashMap<>();
        found.put("found-" + lamp.id().text(), "سه چراغ سوخته");
        found.put("days", "۵");
        found.put("once", DeskTown.token());
        assertThat(redirect(postTo(visit + "/hold", officer, found))).isEqualTo(visit);
        assertThat(redirect(postTo(visit + "/hold", officer, found))).isEqualTo(visit);
        assertThat(referrals.of(lamp.id())).extracting(Referral::asks).containsExactly("سه چراغ سوخته");

        String missed = invite(0, passage);
        Map<String, String> once = Map.of("once", DeskTown.token());
        assertThat(redirect(postTo(missed + "/miss", officer, once))).isEqualTo(missed);
        assertThat(redirect(postTo(missed + "/miss", officer, once))).isEqualTo(missed);

        String off = invite(2, passage);
        Map<String, String> why = Map.of("why", "باران", "once", DeskTown.token());
        assertThat(redirect(postTo(off + "/call-off", officer, why))).isEqualTo(off);
        assertThat(redirect(postTo(off + "/call-off", officer, why))).isEqualTo(off);
        assertThat(told(off)).isEqualTo(2);
    }

    @Test
    void aFormThatDidNotArriveWholeDoesNothing() {
        String visit = invite(0, lamp);
        for (String step : new String[] {"/hold", "/miss", "/call-off"}) {
            assertThat(postTo(visit + step, officer, Map.of("once", "!", "days", "5", "why", "باران")))
                    .hasStatus(422);
        }
        assertThat(state(visit)).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void whatWasFoundIsStillThereWhenTheStepIsRefused() {
        String visit = invite(1, lamp, passage);
        Map<String, String> found = Map.of(
                "found-" + lamp.id().text(),
                "سه چراغ سوخته",
                "found-" + passage.id().text(),
                "پله شکسته",
                "days",
                "۷");
        var early = postTo(visit + "/hold", officer, found);
        assertThat(early).hasStatus(422);
        assertThat(body(early)).contains("روز این بازدید هنوز نرسیده است", "سه چراغ سوخته", "پله شکسته");
        assertThat(state(visit)).isEqualTo(VisitState.PLANNED);

        daysPass(visit, 1);
        Map<String, String> broken = new HashMap<>(found);
        broken.put("days", "هفت");
        assertThat(body(postTo(visit + "/hold", officer, broken)))
                .contains("سه چراغ سوخته", "پله شکسته", "value=\"هفت\"");

        postTo(visit + "/miss", officer, Map.of());
        var late = postTo(visit + "/hold", officer, found);
        assertThat(late).hasStatus(422);
        assertThat(body(late)).contains("سه چراغ سوخته", "پله شکسته", "آنچه نوشتید نگه داشته نشد");
    }

    @Test
    void ofManyProblemsOnlyThoseThatAreWrittenOfStandOpen() {
        Problem[] many = Stream.generate(() -> referralTown.verified(home))
                .limit(ShowVisit.FEW + 1)
                .toArray(Problem[]::new);
        String visit = invite(0, many);
        String finding = "<details class=\"fold\"( open)?><summary><bdi>[^<]*</bdi></summary><div class=\"field";
        assertThat(opened(body(get(visit, officer)), finding))
                .hasSize(many.length)
                .containsOnly(false);
        String field = "found-" + many[2].id().text();
        String again = body(postTo(visit + "/hold", officer, Map.of(field, "پله شکسته", "days", "هفت")));
        assertThat(opened(again, finding)).hasSize(many.length).containsOnlyOnce(true);
        assertThat(body(get(invite(0, lamp, passage), officer))).doesNotContainPattern(finding);
    }

    private static List<Boolean> opened(String page, String finding) {
        return Pattern.compile(finding)
                .matcher(page)
                .results()
                .map(found -> found.group(1) != null)
                .toList();
    }

    @Test
    void thatNobodyCameIsSaidOnlyAfterTheHour() {
        String visit = invite(0, lamp);
        LocalDateTime soon = LocalDateTime.now(clock).plusHours(1);
        jdbc.sql("update referrals.visit set on_day = ?, at_hour = ? where visit_id = ?")
                .params(soon.toLocalDate(), soon.toLocalTime(), id(visit).value())
                .update();
        assertThat(body(get(visit, officer))).doesNotContain("/miss\"");
        var early = postTo(visit + "/miss", officer, Map.of());
        assertThat(early).hasStatus(422);
        assertThat(body(early)).contains("ساعت این بازدید هنوز نرسیده است");
        assertThat(state(visit)).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void thatNobodyCameIsTakenBackWithAReasonThatStays() {
        String visit = invite(0, lamp);
        postTo(visit + "/miss", officer, Map.of());
        var without = postTo(visit + "/unmiss", officer, Map.of("unmiss", ""));
        assertThat(without).hasStatus(422);
        assertThat(state(visit)).isEqualTo(VisitState.MISSED);

        Map<String, String> back = Map.of("unmiss", "گروه با تأخیر رسید", "once", DeskTown.token());
        assertThat(redirect(postTo(visit + "/unmiss", officer, back))).isEqualTo(visit);
        assertThat(redirect(postTo(visit + "/unmiss", officer, back))).isEqualTo(visit);
        assertThat(state(visit)).isEqualTo(VisitState.PLANNED);
        assertThat(body(get(visit, officer))).contains("گروه با تأخیر رسید", "«کسی نیامد» پس گرفته شد");
        assertThat(body(get("/desk/problems/" + lamp.id().text(), officer))).doesNotContain("دعوت شد و نیامد");
        assertThat(postTo(visit + "/hold", officer, Map.of("days", "5"))).hasStatus(303);
        assertThat(check.run().faults())
                .noneMatch(fault -> fault.toString().contains(id(visit).value().toString()));
    }

    @Test
    void onTheSecondDayItIsTooLateToTakeItBack() {
        String visit = invite(0, lamp);
        Actor officerOfThen = new Actor(List.of("officer"), null);
        transaction.executeWithoutResult(status -> timeline.take(
                VisitStates.KIND,
                id(visit).value(),
                Step.of("miss", officerOfThen, Audience.STAFF, clock.instant().minus(Duration.ofDays(2)))));
        assertThat(body(get(visit, officer))).doesNotContain("/unmiss\"");
        var late = postTo(visit + "/unmiss", officer, Map.of("unmiss", "گروه با تأخیر رسید"));
        assertThat(late).hasStatus(422);
        assertThat(body(late)).contains("دیگر پس گرفته نمی‌شود");
        assertThat(state(visit)).isEqualTo(VisitState.MISSED);
    }
}
