package org.mahalla.problems.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.RememberingPhone.body;
import static org.mahalla.problems.testing.RememberingPhone.location;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.testing.RememberingPhone;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The code shows how things stand; what is the writer's own needs the one-time code as well. */
class ChoicesTests extends AtTheRelay {
    @Test
    void theCodeAloneShowsNeitherChoicesNorMessagesNorHowTheWriterIsReached() {
        Received received = reported();
        desk.post(at(received) + "/messages", Map.of("message", "کدام تیر برق؟", "once", "form-0001"));
        assertThat(writer.read(choices(received)))
                .contains("۰۹•• ••• ••" + persian(number.substring(9)))
                .doesNotContain("کدام تیر برق", number, persian(number), persian(number.substring(0, 4)));
        for (String form : new String[] {"choices", "messages", "contact", "contact/remove", "erase"}) {
            MvcTestResult tried = writer.post(
                    track(received) + "/" + form, Map.of("news", "none", "which", "phone", "message", "سلام"));
            assertThat(location(tried)).startsWith(track(received));
        }
        assertThat(writer.get(track(received))).hasStatusOk();
        assertThat(rows("report_choice", received)).isZero();
        assertThat(rows("contact", received)).isEqualTo(1);
    }

    @Test
    void theOneTimeCodeOpensThisReportAloneAndForHalfAnHour() {
        Received received = reported();
        Received other = reported();
        prove(received);
        assertThat(writer.read(choices(received))).contains("ثبت انتخاب‌ها");
        assertThat(writer.read(choices(other))).doesNotContain("ثبت انتخاب‌ها");
        MvcTestResult sent = writer.post(track(received) + "/proof", Map.of());
        assertThat(sent.getResponse().getHeaders("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
                .anyMatch(cookie -> cookie.contains("Path=" + track(received)))
                .anyMatch(cookie -> cookie.contains("Path=/en" + track(received)));
        writer.post(track(received) + "/leave", Map.of());
        assertThat(writer.read(choices(received))).doesNotContain("ثبت انتخاب‌ها");
    }

    @Test
    void aWrongCodeIsRefusedFiveTimesAndThenNoCodeIsRight() {
        Received received = reported();
        writer.post(track(received) + "/proof", Map.of());
        String right = writer.codeSentTo(number.substring(1));
        String wrong = right.equals("111111") ? "222222" : "111111";
        for (int tries = 0; tries < 5; tries++) {
            assertThat(type(received, wrong)).hasStatus(422);
        }
        assertThat(type(received, right)).hasStatus(422);
    }

    @Test
    void aForgedOrForeignCookieOpensNothing() {
        Received received = reported();
        RememberingPhone other = phone();
        other.with(new jakarta.servlet.http.Cookie("mahalla-report", "AAAA-not-a-seal"));
        assertThat(other.read(choices(received))).doesNotContain("ثبت انتخاب‌ها");
    }

    @Test
    void newsAreSentAsChosen() {
        Received received = reported();
        prove(received);
        choose(received, "end", "fa");
        deskTakes(received, "verify");
        deskTakes(received, "take_in_hand");
        assertThat(notices(received, "problem-moved")).isZero();
        choose(received, "end", "en");
        deskTakes(received, "claim_solved");
        assertThat(asked(received)).isEqualTo(1);
        assertThat(writer.letters(number.substring(1))).anyMatch(letter -> letter.contains("Mahalla"));
    }

    @Test
    void whoWantsNoneIsToldOfNothing() {
        Received received = reported();
        prove(received);
        choose(received, "none", "fa");
        for (String step : new String[] {"verify", "take_in_hand", "claim_solved"}) {
            deskTakes(received, step);
        }
        desk.post(at(received) + "/messages", Map.of("message", "کدام تیر برق؟", "once", "form-0002"));
        assertThat(notices(received, "problem-moved")).isZero();
        assertThat(asked(received)).isZero();
        assertThat(notices(received, "relay-question")).isZero();
    }

    @Test
    void aNewContactIsTakenWhenItsOwnCodeWasTyped() {
        Received received = reported();
        prove(received);
        String email = "writer" + number + "@example.com";
        assertThat(location(writer.post(track(received) + "/contact", Map.of("contact", email))))
                .isEqualTo(track(received) + "/contact");
        assertThat(rows("contact", received)).isEqualTo(1);
        assertThat(writer.read(choices(received))).doesNotContain("example.com");
        writer.post(track(received) + "/contact/code", Map.of("typed", writer.codeSentTo(email)));
        assertThat(writer.read(choices(received))).contains("w•••@example.com");
        writer.post(track(received) + "/contact/remove", Map.of("which", "phone"));
        assertThat(writer.read(choices(received))).contains("w•••@example.com").doesNotContain("برداشتن شماره");
    }

    @Test
    void whatIsNoContactIsRefusedAndKept() {
        Received received = reported(null, null);
        MvcTestResult refused = writer.post(track(received) + "/contact", Map.of("contact", "۰۹۱۲-۳"));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("value=\"۰۹۱۲-۳\"", "contact-wrong");
    }

    @Test
    void withoutAContactTheCodeIsTheKeyAndAContactMakesItTwo() {
        Received received = reported(null, null);
        assertThat(writer.read(choices(received))).contains("راه تماسی نگذاشته‌اید", "کد پیگیری تنها کلید");
        writer.post(track(received) + "/contact", Map.of("contact", number));
        writer.post(track(received) + "/contact/code", Map.of("typed", writer.codeSentTo(number.substring(1))));
        assertThat(writer.read(choices(received))).contains("ثبت انتخاب‌ها");
        assertThat(phone().read(choices(received))).doesNotContain("ثبت انتخاب‌ها");
    }

    private int asked(Received received) {
        return jdbc.sql("select count(*) from platform.notice where purpose = 'closing-ask' and key like ?")
                .param("%:" + received.problem().text() + ":%")
                .query(Integer.class)
                .single();
    }

    private void choose(Received received, String news, String language) {
        assertThat(writer.post(
                        choices(received), Map.of("news", news, "sms", "yes", "email", "yes", "language", language)))
                .hasStatus(303);
    }

    private MvcTestResult type(Received received, String typed) {
        return writer.post(track(received) + "/proof/code", Map.of("typed", typed));
    }

    private int rows(String table, Received received) {
        return jdbc.sql("select count(*) from problems." + table + " where report_id = ?")
                .param(received.report().value())
                .query(Integer.class)
                .single();
    }

    private static String persian(String digits) {
        return org.mahalla.shared.Digits.persian(digits);
    }
}
