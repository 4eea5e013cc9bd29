package org.mahalla.problems.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.ResidentsPhone.DARK;

import org.junit.jupiter.api.Test;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.shared.Digits;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The code, in any digits, shows what became of the report, and nothing of who said what. */
@MahallaTest
class FollowingAReportTests {
    private final ResidentsPhone phone;

    @Autowired
    FollowingAReportTests(MockMvcTester mvc, YakhchalQazi place) {
        this.phone = new ResidentsPhone(mvc, place);
    }

    @Test
    void theCodeIsReadInPersianDigitsAndGroups() {
        String code = phone.report();
        String typed = Digits.persian(code.substring(0, 4) + " " + code.substring(4));
        assertThat(phone.get("/track?code=" + typed)).hasStatus(303).hasHeader("Location", "/track/" + code);
    }

    @Test
    void theCodeAloneShowsNeitherWordsNorContact() {
        String code = phone.code(phone.send(phone.lampOut(), "۰۹۱۲ ۳۴۵ ۶۷۸۹"));
        assertThat(phone.get("/track/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("چراغ خاموش", "یخچال قاضی", "یک ساکن", "گزارش رسید")
                .doesNotContain(DARK, "۰۹۱۲", "0912", "912345");
    }

    @Test
    void aCodeThatNobodyHasIsAnsweredWithTheField() {
        assertThat(phone.get("/track/1000000001"))
                .hasStatus(404)
                .bodyText()
                .contains("value=\"1000000001\"", "code-wrong");
        assertThat(phone.get("/track?code=12a")).hasStatus(422).bodyText().contains("value=\"12a\"", "code-wrong");
    }
}
