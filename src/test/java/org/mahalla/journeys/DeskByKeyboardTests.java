package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk without a mouse: a manager reads, publishes, takes in hand and closes with evidence; the public sees it. */
@JourneyTest
class DeskByKeyboardTests {
    private final World world;

    @Autowired
    DeskByKeyboardTests(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void aManagerBringsAProblemToItsEnd(String language) throws Exception {
        String code = reported();
        try (Visitor manager = Visitor.atTheDesk(world)) {
            manager.open(language + "/desk");
            manager.reach("a[href*='/sign-in/password']").press("Enter");
            manager.reach("[name=name]").type(World.MANAGER);
            manager.reach("[name=password]").type(World.PASSWORD);
            manager.press("Enter");
            assertThat(manager.path()).isEqualTo(language + "/desk");

            manager.open(language + "/desk/problems?q=" + code);
            String desk = manager.path();
            assertThat(desk).startsWith(language + "/desk/problems/");
            manager.reach("form[action$='/checks'] [name=title]").type("چراغ‌های کوچهٔ ۱۲");
            manager.reach("form[action$='/checks'] [name=body]").type("سه چراغ کوچه خاموش است.");
            manager.reach("form[action$='/checks'] button[name=publish]").press("Enter");
            manager.reach("form[action$='/publish'] button").press("Space");
            manager.reach("form[action$='/hold'] [name=holder]").type("ادارهٔ برق");
            manager.reach("form[action$='/hold'] button").press("Enter");
            manager.reach("form[action$='/solved'] [name=solved]").type("هر سه چراغ روشن شد.");
            manager.page().locator("form[action$='/solved'] [name=photos]").setInputFiles(Drawings.photo());
            manager.reach("form[action$='/solved'] button").press("Enter");
            assertThat(manager.page().locator("form[action$='/solved']").count())
                    .isZero();
            assertThat(manager.page().content()).contains("هر سه چراغ روشن شد.");

            thePublicSees(language, desk.replace("/desk", ""));
            theResidentSaysItIsSolved(language, code);
        }
    }

    private String reported() throws Exception {
        try (HttpClient client = Caller.client()) {
            return new Resident(client, "سه چراغ کوچه خاموش است و راه تاریک است.")
                    .withAPhoto()
                    .report(world.uri());
        }
    }

    private void thePublicSees(String language, String path) {
        try (Visitor neighbour = Visitor.withoutScript(world)) {
            neighbour.open(path);
            assertThat(neighbour.path()).isEqualTo(path).startsWith(language);
            assertThat(neighbour.page().content())
                    .contains("چراغ‌های کوچهٔ ۱۲", "سه چراغ کوچه خاموش است.", "هر سه چراغ");
            assertThat(neighbour.page().content()).doesNotContain("راه تاریک است");
            assertThat(neighbour.page().locator("main img[src*='/photos/']").count())
                    .isPositive();
        }
    }

    private void theResidentSaysItIsSolved(String language, String code) {
        try (Visitor resident = Visitor.withoutScript(world)) {
            resident.open(language + "/track/" + code);
            resident.tap("button[name=answer][value=solved]");
            assertThat(resident.path()).isEqualTo(language + "/track/" + code);
            assertThat(resident.page()
                            .locator("button[name=answer][value=solved]")
                            .count())
                    .isZero();
        }
    }
}
