package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.Told;
import org.springframework.beans.factory.annotation.Autowired;

/** A proposal from the desk to the residents' answer, without JavaScript. */
@JourneyTest
class ProposingTests {
    private static final String LONG = "نام‌بسیاردرازبی‌فاصله".repeat(4);

    private final World world;
    private final Told told;

    @Autowired
    ProposingTests(World world, Told told) {
        this.world = world;
        this.told = told;
    }

    @Test
    void isWrittenSupportedAdoptedDoneAndConfirmed() throws Exception {
        String code = reported();
        ProblemId problem = told.problem(code);
        told.step(problem, "verify");
        String page = "/problems/" + problem.text();
        try (Visitor manager = manager();
                Visitor resident = Visitor.withoutScript(world)) {
            manager.open("/desk" + page);
            manager.tap("a[href$='/propose']");
            write(manager, "چراغ تازه برای همهٔ کوچه");
            manager.tap("main form button.btn");
            String proposal = manager.path().replaceAll("\\?.*", "");
            assertThat(proposal).startsWith("/desk/proposals/");
            assertThat(told.state(problem)).isEqualTo(State.PROPOSED);

            resident.open(page);
            resident.tap("form[action^='/proposals/'] button");
            assertThat(resident.page().locator("#proposals").innerText()).contains("کمتر از ده است");

            manager.open(proposal);
            manager.type("#reason", "تا نشست بعد نمی‌شود صبر کرد");
            manager.tap("form[action$='/adopt'] button");
            manager.tap("form[action$='/begin'] button");
            assertThat(told.state(problem)).isEqualTo(State.IN_HAND);
            for (int part = 0; part < 2; part++) {
                manager.tap("form[action$='/done'] >> xpath=../summary");
                manager.page()
                        .locator("form[action$='/done'] input[type=file]")
                        .first()
                        .setInputFiles(new FilePayload("after.png", "image/png", picture(part)));
                manager.tap("form[action$='/done'] button");
            }
            resident.open(page);
            assertThat(resident.page().locator("#proposals progress").getAttribute("value"))
                    .isEqualTo("2");
            assertThat(resident.page().locator("#proposals").innerText())
                    .contains("۲ گام از ۲ گام", "تا نشست بعد نمی‌شود صبر کرد");

            manager.open("/desk" + page);
            manager.type("#solved", "همهٔ چراغ‌های کوچه روشن است");
            manager.tap("form[action$='/solved'] button");
            resident.open(page);
            assertThat(resident.page().locator("#result").innerText())
                    .contains("همهٔ چراغ‌های کوچه روشن است", "چراغ تازه برای همهٔ کوچه", "۲ گام از ۲ گام");

            resident.open("/track/" + code);
            resident.tap("button[value=solved]");
        }
        assertThat(told.state(problem)).isEqualTo(State.CONFIRMED);
    }

    @Test
    void everyPageOfItCanBeReadByEverybody() throws Exception {
        ProblemId problem = told.problem(reported());
        told.step(problem, "verify");
        String desk = "/desk/problems/" + problem.text();
        Looked looked = new Looked();
        try (Visitor manager = Visitor.atTheDesk(world).carrying(world.manager())) {
            String proposal = "";
            for (String language : List.of("", "/en")) {
                looked.at(manager, language + desk + "/propose");
                looked.refused(manager, "main form button.btn", "an empty proposal");
                write(manager, LONG);
                manager.type("#changes", LONG + " ۰۹۱۲۳۴۵۶۷۸۹ " + LONG);
                looked.refused(manager, "main form button.btn", "a proposal with a number");
                manager.page().locator("#sure").check();
                looked.sent(manager, "main form button.btn", "a proposal");
                proposal = manager.path().replaceAll("\\?.*|^/en", "");
                looked.refused(manager, "form[action$='/adopt'] button", "adopting without a reason");
                looked.at(manager, language + proposal + "/edit");
                looked.refused(manager, "main form button.btn", "an edit with a number");
                manager.page().locator("#sure").check();
                looked.sent(manager, "main form button.btn", "an edited proposal");
                looked.at(manager, language + "/problems/" + problem.text());
                looked.at(manager, language + desk);
            }
            manager.open(proposal);
            manager.type("#reason", LONG);
            looked.sent(manager, "form[action$='/adopt'] button", "adopted");
            manager.tap("form[action$='/done'] >> xpath=../summary");
            manager.page().locator("form[action$='/done'] textarea").first().fill(LONG);
            looked.sent(manager, "form[action$='/done'] button", "a part that is done");
            for (String language : List.of("", "/en")) {
                looked.at(manager, language + proposal);
                looked.at(manager, language + "/problems/" + problem.text());
                looked.at(manager, language + "/problems");
                looked.at(manager, language + "/desk/mine");
            }
            told.step(problem, "claim_solved");
            looked.at(manager, "/problems/" + problem.text());
            looked.at(manager, "/en/problems/" + problem.text());
        }
        looked.nothingIsWrong(25);
    }

    private static void write(Visitor manager, String title) {
        manager.type("#title", title);
        manager.type("#changes", "همهٔ کوچه روشن می‌شود");
        manager.type("#owner", "کارگروه روشنایی");
        manager.type("#part0", "عوض کردن چهار چراغ " + (title.equals(LONG) ? LONG : ""));
        manager.type("#who0", "شرکت برق");
        manager.type("#cost0", "۱۲٬۰۰۰٬۰۰۰");
        manager.type("[name=day0Day]", "1");
        manager.page().locator("[name=day0Month]").selectOption("1");
        manager.type("[name=day0Year]", "1404");
        manager.type("#part1", "سیم‌کشی");
        manager.type("#who1", "شهرداری منطقه");
    }

    private Visitor manager() {
        return Visitor.withoutScript(world).carrying(world.manager());
    }

    private String reported() throws Exception {
        try (HttpClient client = Caller.client()) {
            return new Resident(client, "چراغ سر کوچه خاموش است.").report(world.uri());
        }
    }

    private static byte[] picture(int shade) throws Exception {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        image.setRGB(5, 5, 0xff0000 >> shade);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
