package org.mahalla.problems.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.ResidentsPhone.next;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The writer sees what looks like somebody's number before anything is sent, and chooses. */
@MahallaTest
class DetailsOfAReportTests {
    private static final String TELLING = "چراغ خاموش است، خودرو ۱۲ب۳۴۵ ایران ۶۷ جلویش می‌ایستد، ۰۹۱۲۳۴۵۶۷۸۹";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private YakhchalQazi place;

    @Autowired
    private Reports reports;

    private ResidentsPhone phone;
    private String details;

    @BeforeEach
    void aReportThatTellsANumberAndAPlate() {
        phone = new ResidentsPhone(mvc, place);
        details = phone.say(phone.where("نبش کوچهٔ ۱۲"), "lighting-power", "lamp-out", TELLING);
    }

    @Test
    void theWriterSeesItMarked() throws Exception {
        assertThat(details).endsWith("/details");
        assertThat(body(phone.get(details)))
                .contains("<mark>۱۲ب۳۴۵ ایران ۶۷</mark>", "<mark>۰۹۱۲۳۴۵۶۷۸۹</mark>", "برداشته شود");
    }

    @Test
    void nothingIsSentUntilTheWriterHasChosen() {
        String contact = details.replace("/details", "/contact");
        assertThat(next(phone.get(contact))).isEqualTo(details);
        assertThat(next(phone.post(contact, Map.of("phone", "")))).isEqualTo(details);
        assertThat(next(phone.post(details, Map.of()))).isEqualTo(details);
    }

    @Test
    void whatIsTakenOutIsKeptNowhere() throws Exception {
        String contact = phone.choose(details, "out");
        assertThat(contact).endsWith("/contact");
        assertThat(body(phone.get(contact)))
                .doesNotContain("۱۲ب۳۴۵", "۰۹۱۲۳۴۵۶۷۸۹")
                .contains("•••");
        assertThat(said(phone.send(contact, ""))).isEqualTo("چراغ خاموش است، خودرو ••• جلویش می‌ایستد، •••");
    }

    @Test
    void whatIsLeftIsForTheDeskAlone() throws Exception {
        String contact = phone.choose(details, "desk");
        assertThat(body(phone.get(contact))).contains("<mark>۰۹۱۲۳۴۵۶۷۸۹</mark>", "فقط پیش میز شورا");
        assertThat(said(phone.send(contact, ""))).isEqualTo(TELLING);
    }

    @Test
    void anotherNumberIsAskedAboutAnew() {
        String contact = phone.choose(details, "desk");
        String what = contact.replace("/contact", "/what");
        assertThat(phone.say(what, "lighting-power", "lamp-out", TELLING)).endsWith("/contact");
        assertThat(phone.say(what, "lighting-power", "lamp-out", TELLING + " و 09351112233"))
                .endsWith("/details");
    }

    @Test
    void theWordsForThePlaceAreLookedThroughToo() {
        String where = phone.where("زنگ ۰۹۱۲۳۴۵۶۷۸۹ را بزنید");
        assertThat(phone.say(where, "lighting-power", "lamp-out", ResidentsPhone.DARK))
                .endsWith("/details");
    }

    @Test
    void wordsOfNothingButANumberAreWrittenAgain() {
        String number = phone.say(phone.where(""), "lighting-power", "lamp-out", "۰۹۱۲۳۴۵۶۷۸۹");
        assertThat(phone.choose(number, "out")).endsWith("/what");
    }

    private String said(String received) {
        String code = phone.code(received);
        return String.valueOf(reports.byCode(new org.mahalla.shared.TrackingCode(code))
                .flatMap(reports::find)
                .orElseThrow()
                .text());
    }

    private static String body(MvcTestResult page) throws Exception {
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
