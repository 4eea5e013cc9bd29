package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.shared.Digits;
import org.springframework.beans.factory.annotation.Autowired;

/** A resident reports from a cheap phone without JavaScript, in three steps, and follows the report by its code. */
@JourneyTest
class ReportingTests {
    private static final String SAID = "چراغ سر کوچه سه شب است که خاموش است.";
    private final World world;

    @Autowired
    ReportingTests(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void reportsInThreeStepsWithAPhotoAndFollowsItByTheCode(String language) {
        try (Visitor resident = Visitor.withoutScript(world)) {
            resident.open(language + "/track");
            resident.tap("header a[href$='/report']");
            resident.choose("select[name=neighbourhood]", world.home().id().text());
            resident.type("[name=place]", "کوچهٔ ۱۲");
            resident.tap("main button.big[type=submit]");

            resident.tap("label[for=a-lighting-power]");
            resident.tap("label[for=t-lamp-out]");
            resident.type("textarea", SAID);
            resident.page().locator("#photos").setInputFiles(Drawings.photo());
            resident.tap("main .send button");
            pastWhatOthersSaid(resident);

            assertThat(resident.page().locator(".said").innerText()).isEqualTo(SAID);
            resident.type("[name=phone]", "۰۹۱۲ ۳۴۵ ۶۷ ۸۹");
            resident.tap("main .send button");

            assertThat(resident.taps()).isLessThanOrEqualTo(9);
            String code = String.join("", resident.page().locator("p.code span").allInnerTexts());
            assertThat(Digits.latin(code)).matches("[1-9][0-9]{9}");
            follow(resident, language, Digits.persian(Digits.latin(code)));
        }
    }

    private static void follow(Visitor resident, String language, String code) {
        resident.open(language + "/track");
        resident.type(
                "[name=code]", " " + code.substring(0, 3) + " " + code.substring(3, 6) + " " + code.substring(6) + " ");
        resident.tap("main button[type=submit]");
        assertThat(resident.path()).isEqualTo(language + "/track/" + Digits.latin(code));
        assertThat(resident.page().locator("ol.stages li[aria-current=step]").count())
                .isEqualTo(1);
        assertThat(resident.page().content())
                .contains(language.isEmpty() ? "نیروگاه" : "Nirugah")
                .doesNotContain(SAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void whatIsWrongIsSaidAndWhatWasTypedIsKept(String language) {
        try (Visitor resident = Visitor.withoutScript(world)) {
            resident.open(language + "/report");
            resident.type("[name=place]", "کنار نانوایی");
            resident.tap("main button.big[type=submit]");
            refused(resident, "neighbourhood");
            assertThat(resident.page().locator("[name=place]").inputValue()).isEqualTo("کنار نانوایی");

            resident.choose("select[name=neighbourhood]", world.home().id().text());
            resident.tap("main button.big[type=submit]");
            resident.tap("label[for=a-waste-cleaning]");
            resident.type("textarea", "کوتاه");
            resident.page().locator("#photos").setInputFiles(Drawings.photo());
            resident.tap("main .send button");
            refused(resident, "text");
            assertThat(resident.page().locator("textarea").inputValue()).isEqualTo("کوتاه");
            assertThat(resident.page().locator("#a-waste-cleaning").isChecked()).isTrue();
            assertThat(resident.page().locator("img.th").count()).isEqualTo(1);

            resident.type("textarea", SAID);
            resident.tap("li:has(#a-waste-cleaning) fieldset label");
            resident.tap("main .send button");
            resident.type("[name=phone]", "۱۲۳");
            resident.type("[name=email]", "خانه");
            resident.tap("main .send button");
            refused(resident, "phone");
            refused(resident, "email");
            assertThat(resident.page().locator("[name=phone]").inputValue()).isEqualTo("۱۲۳");
            assertThat(resident.page().locator("[name=email]").inputValue()).isEqualTo("خانه");
        }
    }

    /** Other tests report in the same neighbourhood; where that may be the same, one more tap says it is not. */
    private static void pastWhatOthersSaid(Visitor resident) {
        if (resident.path().endsWith("/similar")) {
            resident.page().locator("main .send button").click();
        }
    }

    private static void refused(Visitor resident, String field) {
        assertThat(resident.page().locator(".errs a[href='#" + field + "']").count())
                .as("%s on %s", field, resident.path())
                .isEqualTo(1);
        assertThat(resident.page().locator("#" + field + "-wrong").isVisible()).isTrue();
    }

    @Test
    void aDangerShowsTheEmergencyNumbersFirst() {
        try (Visitor resident = Visitor.withoutScript(world)) {
            resident.open("/report?neighbourhood=" + world.home().id().text());
            resident.tap("main button.big[type=submit]");
            resident.tap("label[for=a-lighting-power]");
            resident.tap("label[for=t-unsafe-pole]");
            resident.type("textarea", SAID);
            resident.tap("main .send button");
            assertThat(resident.path()).endsWith("/danger");
            assertThat(resident.page().locator("a[href='tel:121']").isVisible()).isTrue();
            resident.tap("main a.btn.big:not([href^='tel'])");
            pastWhatOthersSaid(resident);
            assertThat(resident.path()).endsWith("/contact");
        }
    }
}
