package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.problems.testing.Told;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An administrator merges two topics, publishes, and goes back, in a browser without JavaScript. Nothing of a problem’s
 * story goes, and who follows an old link or filter finds it.
 */
@JourneyTest
class MergingTopicsTests {
    private static final String FROM = "lamp-out";
    private static final String INTO = "dark-passage";

    private static final String REASON = "رأی شورا در نشست شانزدهم";

    private final World world;
    private final Told told;
    private final Looked looked = new Looked();

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
                Visitor resident = Visitor.withoutScript(world);
                Visitor beside = Visitor.atTheDesk(world).carrying(world.administrator())) {
            told.step(told.problem(code), "verify");
            String id = told.problem(code).text();
            String problem = language + "/problems/" + id;
            String before = nameOf(resident, language, problem);
            String story = storyOf(resident);
            assertThat(file(FROM)).anyMatch(line -> line.contains(id));
            assertThat(file(INTO)).noneMatch(line -> line.contains(id));

            administrator.open(language + "/admin/topics/" + FROM);
            administrator.tap("details.fold:has(#into) summary");
            administrator.choose("#into", INTO);
            looked.at(beside, language + "/admin/topics/" + FROM);
            administrator.tap("form[action$='/merge'] button");
            looked.at(beside, language + "/admin/topics/" + FROM);
            resident.open(problem);
            assertThat(resident.page().locator("main").innerText()).contains(before);
            publish(administrator, language);

            String after = nameOf(resident, language, problem);
            assertThat(after).isNotEqualTo(before);
            assertThat(storyOf(resident)).isEqualTo(story);
            assertThat(file(FROM)).isEqualTo(file(INTO)).anyMatch(line -> line.contains(id));
            oldLinksLeadOn(resident, language, after);
            resident.open(language + "/topics");
            assertThat(resident.page()
                            .locator(
                                    "section li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(before))
                            .allInnerTexts())
                    .allMatch(line -> line.contains(after));

            looked.at(beside, language + "/admin/topics/versions");
            administrator.open(language + "/admin/topics/versions");
            assertThat(administrator.page().locator("main").innerText()).contains(REASON);
            administrator.tap("section:nth-of-type(2) form[action$='/back'] button");
            publish(administrator, language);
            assertThat(nameOf(resident, language, problem)).isEqualTo(before);
            assertThat(storyOf(resident)).isEqualTo(story);
            assertThat(file(INTO)).noneMatch(line -> line.contains(id));
        }
        looked.nothingIsWrong(3);
    }

    private static void oldLinksLeadOn(Visitor resident, String language, String name) {
        for (String page : List.of("/problems", "/problems/map")) {
            assertThat(resident.open(language + page + "?state=verified&topic=" + FROM))
                    .isEqualTo(200);
            assertThat(resident.page().locator("main").innerText()).contains(name);
        }
        assertThat(resident.open(language + "/report?topic=" + FROM)).isEqualTo(200);
    }

    /** Everything that a filter lets through, as a file in any order. */
    private List<String> file(String topic) throws Exception {
        try (HttpClient client = Caller.client()) {
            return new Caller(client)
                    .get(world.uri().resolve("/problems.csv?state=all&topic=" + topic))
                    .body()
                    .lines()
                    .sorted()
                    .toList();
        }
    }

    private static String storyOf(Visitor resident) {
        return resident.page().locator("main ol.tl").first().innerText();
    }

    private static void publish(Visitor administrator, String language) {
        administrator.type("#reason", REASON);
        administrator.tap("form[action$='/admin/topics/versions'] button");
        assertThat(administrator.path()).isEqualTo(language + "/admin/topics/versions");
    }

    /** What the page of a problem without words of its own is headed with: its topic. */
    private static String nameOf(Visitor resident, String language, String problem) {
        assertThat(resident.open(problem)).as(language).isEqualTo(200);
        return resident.page().locator("main h1").innerText();
    }
}
