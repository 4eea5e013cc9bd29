package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.problems.testing.Told;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator merges two topics, publishes, and goes back, in a browser without JavaScript. */
@JourneyTest
class MergingTopicsTests {
    private static final String FROM = "lamp-out";
    private static final String INTO = "dark-passage";

    private final World world;
    private final Told told;

    @Autowired
    MergingTopicsTests(World world, Told told) {
        this.world = world;
        this.told = told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void whatWasReportedUnderTheOldTopicIsFoundUnderTheNewOneUntilTheyArePartedAgain(String language) throws Exception {
        String code;
        try (HttpClient client = Caller.client()) {
            code = new Resident(client, "نورافکن میدان تره‌بار خاموش است.").report(world.uri());
        }
        try (Visitor administrator = Visitor.withoutScript(world).carrying(world.administrator());
                Visitor resident = Visitor.withoutScript(world)) {
            String problem = language + "/problems/" + told.problem(code).text();
            String before = nameOf(resident, language, problem);

            administrator.open(language + "/admin/topics/" + FROM);
            administrator.tap("details.fold:has(#into) summary");
            administrator.choose("#into", INTO);
            administrator.tap("form[action$='/merge'] button");
            resident.open(problem);
            assertThat(resident.page().locator("main").innerText()).contains(before);
            publish(administrator, language);

            String after = nameOf(resident, language, problem);
            assertThat(after).isNotEqualTo(before);
            resident.open(language + "/topics");
            assertThat(resident.page()
                            .locator(
                                    "section li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(before))
                            .allInnerTexts())
                    .allMatch(line -> line.contains(after));

            administrator.open(language + "/admin/topics/versions");
            administrator.tap("section:nth-of-type(2) form[action$='/back'] button");
            publish(administrator, language);
            assertThat(nameOf(resident, language, problem)).isEqualTo(before);
        }
    }

    private static void publish(Visitor administrator, String language) {
        administrator.type("#reason", "رأی شورا در نشست شانزدهم");
        administrator.tap("form[action$='/admin/topics/versions'] button");
        assertThat(administrator.path()).isEqualTo(language + "/admin/topics/versions");
    }

    /** What the page of a problem that nobody has checked is headed with: its topic. */
    private static String nameOf(Visitor resident, String language, String problem) {
        assertThat(resident.open(problem)).as(language).isEqualTo(200);
        return resident.page().locator("main h1").innerText();
    }
}
