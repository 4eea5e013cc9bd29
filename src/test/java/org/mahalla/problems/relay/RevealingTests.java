package org.mahalla.problems.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.RememberingPhone.body;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.Role;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.testing.RememberingPhone;
import org.mahalla.shared.Digits;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How a reporter is reached is seen by two people's doing, once, and the reporter sees that it was. */
class RevealingTests extends AtTheRelay {
    private static final String WHY = "باید از درون خانه دیده شود.";

    private Received received;
    private RememberingPhone reviewer;

    @BeforeEach
    void somethingIsReportedAndAReviewerIsAbove() {
        received = reported();
        reviewer = phone().with(people.signIn(Role.REVIEWER, "ir.qom"));
    }

    @Test
    void itTakesAReasonAndASecondPersonAndOpensOnce() {
        assertThat(ask(desk, WHY)).hasStatus(303);
        assertThat(desk.read(at(received))).contains("منتظر نفر دوم").doesNotContain(shown());
        assertThat(open(desk)).hasStatus(422);
        assertThat(reviewer.read("/desk/reveals")).contains(WHY).doesNotContain(shown(), "چراغ سر کوچه خاموش است");
        assertThat(decide(reviewer, "allow")).hasStatus(303);
        assertThat(desk.read(at(received))).doesNotContain(shown());
        assertThat(notices(received, "contact-revealed")).isZero();
        assertThat(open(desk)).hasStatus(303);
        assertThat(desk.read(at(received))).contains(shown());
        assertThat(open(desk)).hasStatus(422);
        assertThat(signedIn(Role.SECRETARY).read(at(received))).doesNotContain(shown());
        endTheTenMinutes();
        assertThat(desk.read(at(received))).doesNotContain(shown());
    }

    @Test
    void theReporterIsToldAndSeesWhoAndWhy() {
        ask(desk, WHY);
        decide(reviewer, "allow");
        open(desk);
        assertThat(notices(received, "contact-revealed")).isEqualTo(1);
        assertThat(writer.letters(number.substring(1))).anyMatch(letter -> letter.contains("نشان داده شد"));
        assertThat(writer.read(track(received)))
                .contains("شمارهٔ شما به مدیر محله نشان داده شد و بازبین آن را پذیرفت")
                .doesNotContain(WHY);
        prove(received);
        assertThat(writer.read(choices(received))).contains(WHY);
    }

    @Test
    void eachOfTheThreeIsInTheTrail() {
        ask(desk, WHY);
        decide(reviewer, "allow");
        open(desk);
        desk.read(at(received));
        assertThat(jdbc.sql("select event from access.trail where subject = ? order by happened_at, trail_id")
                        .param(received.report().text())
                        .query(String.class)
                        .list())
                .contains("reveal_asked", "reveal_allowed", "personal_data_read");
        assertThat(jdbc.sql("select count(*) from access.trail where reason like '%خانه%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyIsTheSecondPersonToThemselves() {
        AccountId both = people.with(Role.REVIEWER, "ir.qom");
        jdbc.sql("""
                        insert into access.grant_of_role (grant_id, account_id, role, path, from_on, until_on, granted_on, reason)
                        select gen_random_uuid(), account_id, 'manager', ?, from_on, until_on, granted_on, reason
                        from access.grant_of_role where account_id = ?
                        """).params(here().path().value(), both.value()).update();
        RememberingPhone alone = phone().with(people.signIn(both));
        assertThat(ask(alone, WHY)).hasStatus(303);
        assertThat(decide(alone, "allow")).hasStatus(409);
        assertThat(jdbc.sql("select count(*) from problems.reveal where report_id = ? and decided_on is not null")
                        .param(received.report().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(decide(desk, "allow").getResponse().getStatus()).isIn(403, 404);
    }

    @Test
    void whatIsRefusedStaysClosed() {
        ask(desk, WHY);
        decide(reviewer, "refuse");
        assertThat(open(desk)).hasStatus(422);
        assertThat(decide(reviewer, "allow")).hasStatus(409);
        assertThat(desk.read(at(received))).contains("نفر دوم نپذیرفت").doesNotContain(shown());
    }

    @Test
    void oneWaitsAtATimeAndAReportWithoutContactHasNothingToShow() {
        assertThat(ask(desk, "")).hasStatus(422);
        assertThat(ask(desk, WHY)).hasStatus(303);
        assertThat(ask(desk, WHY)).hasStatus(422);
        received = reported(null, null);
        assertThat(body(ask(desk, WHY))).contains("راه تماس نگذاشته");
    }

    private String shown() {
        return Digits.persian(number);
    }

    private MvcTestResult ask(RememberingPhone who, String reason) {
        return who.post(at(received) + "/reveals", Map.of("reason", reason));
    }

    private MvcTestResult open(RememberingPhone who) {
        return who.post(at(received) + "/reveals/open", Map.of());
    }

    private MvcTestResult decide(RememberingPhone who, String say) {
        return who.post("/desk/reveals/" + received.report().text() + "/1", Map.of("say", say));
    }

    private void endTheTenMinutes() {
        jdbc.sql("update problems.reveal set shown_until = shown_until - interval '11 minutes' where report_id = ?")
                .param(received.report().value())
                .update();
    }
}
