package org.mahalla.problems.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.ResidentsPhone.DARK;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A resident says what is wrong, in three steps, and is given a code. */
@MahallaTest
class ReportingAProblemTests {
    private final ResidentsPhone phone;

    @Autowired
    ReportingAProblemTests(MockMvcTester mvc, YakhchalQazi place) {
        this.phone = new ResidentsPhone(mvc, place);
    }

    @Test
    void threeStepsGiveACode() {
        String what = phone.where("نبش کوچهٔ ۱۲");
        String contact = phone.say(what, "lighting-power", "lamp-out", DARK);
        assertThat(phone.get(contact)).bodyText().contains("نبش کوچهٔ ۱۲", DARK, "چراغ خاموش");
        assertThat(phone.code(phone.send(contact, "۰۹۱۲ ۳۴۵ ۶۷۸۹"))).hasSize(10);
    }

    @Test
    void theAnswerShowsTheCodeAndTheDatesAndNothingThatWasTyped() {
        String contact = phone.say(phone.where("کوچهٔ قناری"), "lighting-power", "lamp-out", DARK);
        assertThat(phone.get(phone.send(contact, "09123456789")))
                .bodyText()
                .contains("کد پیگیری شما", "از این پس")
                .doesNotContain(DARK, "قناری", "9123456", "۹۱۲۳۴۵۶", "چراغ خاموش", "یخچال قاضی");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKept() {
        assertThat(phone.post("/report", Map.of("place", "کنار نانوایی")))
                .hasStatus(422)
                .bodyText()
                .contains("بگویید مشکل در کدام محله است", "کنار نانوایی");
        String what = phone.where("");
        assertThat(phone.post(what, Map.of("area", "lighting-power", "text", "تاریک")))
                .hasStatus(422)
                .bodyText()
                .contains("بگویید دقیق‌تر کدام است", "دست‌کم ۱۰", ">تاریک</textarea>");
        String contact = phone.say(what, "lighting-power", "lamp-out", DARK);
        assertThat(phone.post(contact, Map.of("phone", "۱۲۳")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"۱۲۳\"", "aria-invalid");
    }

    @Test
    void unreadableCharactersAreTakenOutAndThatIsSaid() {
        assertThat(phone.post("/report", Map.of("place", "کنار \u0000نانوایی")))
                .hasStatus(422)
                .bodyText()
                .contains("place-wrong", "value=\"کنار نانوایی\"");
        String what = phone.where("");
        Map<String, String> damaged =
                Map.of("area", "lighting-power", "topic", "lamp-out", "text", DARK + "\u0000\u001b[31m");
        assertThat(phone.post(what, damaged))
                .hasStatus(422)
                .bodyText()
                .contains("text-wrong", ">" + DARK + "[31m</textarea>");
        assertThat(phone.say(what, "lighting-power", "lamp-out", DARK + "[31m")).endsWith("/contact");
    }

    @Test
    void aDangerShowsTheEmergencyNumbersFirst() {
        String next = phone.say(phone.where(""), "lighting-power", "unsafe-pole", "سیم برق روی زمین افتاده است.");
        assertThat(next).endsWith("/danger");
        assertThat(phone.get(next)).hasStatusOk().bodyText().contains("tel:121", "tel:125");
    }

    @Test
    void whatIsNotOursEndsWithWhomToCall() {
        String next = phone.say(phone.where(""), "lighting-power", "power-cut-now", "");
        assertThat(next).endsWith("/outside");
        assertThat(phone.get(next)).hasStatusOk().bodyText().contains("tel:121", "چیزی ثبت نشد");
    }
}
