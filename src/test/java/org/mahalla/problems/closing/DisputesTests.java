package org.mahalla.problems.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.model.State;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Anybody may say that it is not solved; it counts and is shown after the desk has looked. */
class DisputesTests extends AtDisputes {
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
}
