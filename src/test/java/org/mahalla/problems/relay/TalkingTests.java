package org.mahalla.problems.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.RememberingPhone.body;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.reach.StoppedNotices;
import org.mahalla.shared.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Desk and reporter talk, and neither learns how the other is reached. */
class TalkingTests extends AtTheRelay {
    @Autowired
    private StoppedNotices stopped;

    @Test
    void theDeskAsksTheReporterIsToldAndAnswers() {
        Received received = reported();
        assertThat(ask(received, "کدام تیر برق است؟")).hasStatus(303);
        assertThat(writer.letters(number.substring(1)))
                .anyMatch(letter -> letter.contains("پرسشی هست"))
                .noneMatch(letter -> letter.contains("تیر برق"));
        assertThat(writer.read(track(received))).contains("پرسشی از شما هست").doesNotContain("کدام تیر");
        prove(received);
        assertThat(writer.read(choices(received))).contains("کدام تیر برق است؟", "مدیر محله");
        assertThat(reply(received, "تیر روبه‌روی نانوایی.")).hasStatus(303);
        assertThat(desk.read(at(received)))
                .contains("تیر روبه‌روی نانوایی.", "گوینده")
                .doesNotContain(number, number.substring(1), "۰۹۱۲");
        assertThat(writer.read(track(received))).doesNotContain("پرسشی از شما هست");
    }

    @Test
    void theWordsAreSealed() {
        Received received = reported();
        ask(received, "کلمهٔ بی‌مانند یوزپلنگ");
        assertThat(jdbc.sql("""
                        select count(*) from problems.relay_message
                        where position(convert_to('یوزپلنگ', 'UTF8') in words_sealed) > 0
                        """).query(Integer.class).single()).isZero();
    }

    @Test
    void personalDetailsAreMarkedAndGoOnlyWhenTheSenderSaysSo() {
        Received received = reported();
        MvcTestResult marked = ask(received, "به ۰۹۱۲۳۴۵۶۷۸۹ زنگ بزنید");
        assertThat(marked).hasStatus(422);
        assertThat(body(marked)).contains("<mark>۰۹۱۲۳۴۵۶۷۸۹</mark>", "name=\"sure\"");
        ask(received, "کدام تیر؟");
        prove(received);
        assertThat(reply(received, "شمارهٔ من ۰۹۱۲۳۴۵۶۷۸۹")).hasStatus(422);
        String once = writer.once(choices(received));
        assertThat(writer.post(
                        track(received) + "/messages",
                        Map.of("message", "شمارهٔ من ۰۹۱۲۳۴۵۶۷۸۹", "sure", "yes", "once", once)))
                .hasStatus(303);
        assertThat(desk.read(at(received))).contains("<mark>۰۹۱۲۳۴۵۶۷۸۹</mark>");
    }

    @Test
    void aMessageSentTwiceIsOne() {
        Received received = reported();
        for (int n = 0; n < 2; n++) {
            desk.post(at(received) + "/messages", Map.of("message", "کدام تیر؟", "once", "form-0007"));
        }
        assertThat(messages(received)).isEqualTo(1);
        assertThat(notices(received, "relay-question")).isEqualTo(1);
    }

    @Test
    void whoSaidStopIsSentNothingAndReadsTheQuestionOnThePage() {
        Received received = reported();
        stopped.stop(PhoneNumber.parse("0" + number.substring(1)).get());
        ask(received, "کدام تیر؟");
        assertThat(notices(received, "relay-question")).isZero();
        prove(received);
        assertThat(writer.read(choices(received))).contains("کدام تیر؟");
    }

    @Test
    void theReporterAnswersButDoesNotBegin() {
        Received received = reported(null, null);
        assertThat(writer.post(
                        track(received) + "/messages",
                        Map.of("message", "سلام به همه", "once", "0123456789abcdefghjkmnpqrs")))
                .hasStatus(422);
        assertThat(messages(received)).isZero();
    }

    @Test
    void theTalkClosesWithTheProblem() {
        Received received = reported(null, null);
        ask(received, "کدام تیر؟");
        deskTakes(received, "set_aside");
        assertThat(ask(received, "باز هم می‌پرسم")).hasStatus(422);
        assertThat(writer.read(choices(received))).contains("گفت‌وگوی با واسطه").doesNotContain("فرستادن پاسخ");
        assertThat(messages(received)).isEqualTo(1);
    }

    @Test
    void onlyWhoMayAskSeesIt() {
        Received received = reported();
        for (Role role : new Role[] {Role.MEMBER, Role.GROUP_LEAD, Role.OFFICER, Role.REVIEWER}) {
            assertThat(signedIn(role).get(at(received)).getResponse().getStatus())
                    .as(role.code())
                    .isIn(403, 404);
        }
        assertThat(phone().with(people.signIn(Role.MANAGER, "ir.yazd")).get(at(received)))
                .hasStatus(404);
    }

    private MvcTestResult ask(Received received, String words) {
        String once = "form-" + java.util.UUID.randomUUID();
        return desk.post(at(received) + "/messages", Map.of("message", words, "once", once));
    }

    private MvcTestResult reply(Received received, String words) {
        String once = writer.once(choices(received));
        return writer.post(track(received) + "/messages", Map.of("message", words, "once", once));
    }

    private int messages(Received received) {
        return jdbc.sql("select count(*) from problems.relay_message where report_id = ?")
                .param(received.report().value())
                .query(Integer.class)
                .single();
    }
}
