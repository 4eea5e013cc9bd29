package org.mahalla.referrals.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.stages.Referral;

/** An agency is invited to see problems on the spot; what is found there becomes referrals. */
class VisitTests extends AtVisits {
    @Test
    void whatIsFoundBecomesAReferralToTheAgencyThatCame() {
        String visit = invite(0, lamp, passage);
        assertThat(told(visit)).isOne();
        assertThat(body(get("/desk/problems/" + lamp.id().text(), officer))).contains("به دیدن آن دعوت شده است");

        String page = body(get(visit, officer));
        assertThat(page).contains("آنچه دیده شد", "به دستگاه خبر داده شد");
        assertThat(postTo(
                        visit + "/hold",
                        officer,
                        Map.of("found-" + lamp.id().text(), "چهار چراغ سوخته\nتعویض هر چهار چراغ", "days", "۵")))
                .hasStatus(303);

        Referral made = referrals.of(lamp.id()).getFirst();
        assertThat(made.agency()).isEqualTo(agency);
        assertThat(made.state()).isEqualTo(ReferralState.SENT);
        assertThat(made.asks()).isEqualTo("چهار چراغ سوخته\nتعویض هر چهار چراغ");
        assertThat(referrals.of(passage.id())).isEmpty();
        assertThat(state(visit)).isEqualTo(VisitState.HELD);
        assertThat(body(get(visit, officer)))
                .contains("/desk/referrals/" + made.id().text())
                .doesNotContain("name=\"days\"");
        assertThat(postTo(visit + "/hold", officer, Map.of("days", "5"))).hasStatus(422);
        String id = id(visit).value().toString();
        assertThat(check.run().faults()).noneMatch(fault -> fault.toString().contains(id));
    }

    @Test
    void whatTheAgencyIsAskedAlreadyStaysWithTheVisit() {
        referralTown.sent(lamp, agency, 10);
        String visit = invite(0, lamp);
        assertThat(body(get(visit, officer))).contains("نوشتهٔ شما کنار بازدید می‌ماند");
        postTo(visit + "/hold", officer, Map.of("found-" + lamp.id().text(), "هنوز خاموش است", "days", "5"));
        assertThat(referrals.of(lamp.id())).hasSize(1);
        assertThat(body(get(visit, officer))).contains("هنوز خاموش است", "از آن ارجاعی ساخته نشد");
    }

    @Test
    void whoDoesNotComeStandsOnThePagesOfTheProblems() {
        String visit = invite(0, lamp);
        assertThat(postTo(visit + "/miss", officer, Map.of())).hasStatus(303);
        assertThat(state(visit)).isEqualTo(VisitState.MISSED);
        assertThat(body(get("/desk/problems/" + lamp.id().text(), officer))).contains("دعوت شد و نیامد");
        assertThat(body(get("/en/desk/visits?over=yes", town.signIn(Role.MANAGER, home))))
                .contains("nobody came");
    }

    @Test
    void callingOffNeedsAReasonAndIsTold() {
        String visit = invite(3, lamp);
        assertThat(body(get(visit, officer))).doesNotContain("name=\"days\"");
        assertThat(postTo(visit + "/miss", officer, Map.of())).hasStatus(422);
        assertThat(postTo(visit + "/call-off", officer, Map.of("why", ""))).hasStatus(422);
        assertThat(postTo(visit + "/call-off", officer, Map.of("why", "باران"))).hasStatus(303);
        assertThat(state(visit)).isEqualTo(VisitState.CALLED_OFF);
        assertThat(told(visit)).isEqualTo(2);
        assertThat(body(get("/desk/problems/" + lamp.id().text(), officer))).doesNotContain("به دیدن آن دعوت شده است");
    }

    @Test
    void anInvitationWithoutDayPlaceOrProblemIsAskedAgain() {
        Map<String, String> form = form(0, lamp);
        form.put("onYear", "");
        form.put("venue", "  ");
        form.put("hour", "25:00");
        form.remove("problem");
        var again = postTo("/desk/visits/new", officer, form);
        assertThat(again).hasStatus(422);
        assertThat(body(again)).contains("دست‌کم یک مشکل", "ساعت را مانند");
        form.putAll(form(-1, lamp));
        assertThat(postTo("/desk/visits/new", officer, form)).hasStatus(422);
        form.putAll(form(0, lamp));
        form.put("venue", "خانهٔ ۰۹۱۲۳۴۵۶۷۸۹");
        assertThat(postTo("/desk/visits/new", officer, form)).hasStatus(422);
    }

    @Test
    void aSecondSendingOfTheSameFormInvitesOnce() {
        Map<String, String> form = form(0, lamp);
        String once = redirect(postTo("/desk/visits/new", officer, form));
        assertThat(redirect(postTo("/desk/visits/new", officer, form))).isEqualTo(once);
        assertThat(visits.of(List.of(lamp.id()))).hasSize(1);
    }

    @Test
    void whoHasNothingToReferSeesNeitherFormNorVisit() {
        String visit = invite(0, lamp);
        Cookie elsewhere = town.signIn(Role.MANAGER, town.neighbourhood());
        assertThat(get(visit, elsewhere)).hasStatus(404);
        assertThat(postTo(visit + "/miss", elsewhere, Map.of())).hasStatus(404);
        assertThat(get("/desk/visits/new?problem=" + lamp.id().text(), elsewhere))
                .hasStatus(404);
        assertThat(body(get("/desk/visits", elsewhere))).contains("بازدیدی در پیش نیست");
        Cookie member = town.signIn(Role.MEMBER, home);
        assertThat(body(get(visit, member))).doesNotContain("name=\"days\"");
        assertThat(postTo(visit + "/hold", member, Map.of("days", "5"))).hasStatus(404);
    }
}
