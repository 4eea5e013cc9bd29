package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.Told;
import org.springframework.beans.factory.annotation.Autowired;

/** Two reports of one thing, joined and split at the desk by hand, in a browser without JavaScript. */
@JourneyTest
class JoiningTests {
    private static final Pattern NUMBER = Pattern.compile("[0-9۰-۹]+");
    /** What a pair of residents says, each time of another place, so that nothing else is more like it. */
    private static final Deque<String> WORDS = new ArrayDeque<>(List.of(
            "تیرک آب‌نمای میدان بی‌نور مانده.",
            "گلخانهٔ شهرداری شب‌ها ظلمات است.",
            "جلوی تعمیرگاه دوچرخه هیچ نوری نیست.",
            "پلکان رختشویخانه در سیاهی فرو رفته."));

    private final World world;
    private final Told told;
    private String first = "";
    private String second = "";

    @Autowired
    JoiningTests(World world, Told told) {
        this.world = world;
        this.told = told;
    }

    @BeforeEach
    void twoResidentsSayTheSame() throws Exception {
        String words = WORDS.remove();
        try (HttpClient client = Caller.client()) {
            first = new Resident(client, words).report(world.uri());
            second = new Resident(client, words).report(world.uri());
        }
        told.step(told.problem(first), "verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void bothCodesShowOneWayUntilTheyAreSplitFromTheTimeline(String language) {
        try (Visitor manager = Visitor.withoutScript(world).carrying(world.manager());
                Visitor resident = Visitor.withoutScript(world)) {
            String number = numberOf(manager, language + desk(first));
            manager.open(language + desk(second));
            manager.tap("details.fold:has(#into) summary");
            manager.type("#into", number);
            manager.tap("details.fold form[action$='/join'] button");
            assertThat(manager.path()).isEqualTo(language + desk(second) + "?done=join");
            assertThat(manager.page()
                            .locator("section a[href='" + language + desk(first) + "']")
                            .count())
                    .isPositive();
            assertThat(told.state(told.problem(second))).isEqualTo(State.JOINED);

            told.step(told.problem(first), "take_in_hand");
            assertThat(tagOf(resident, language, second)).isEqualTo(tagOf(resident, language, first));
            resident.open(language + "/problems/" + told.problem(second).text());
            resident.tap("main a[href='" + language + "/problems/"
                    + told.problem(first).text() + "']");

            manager.open(language + desk(first));
            manager.tap(".tl form[action$='" + told.problem(second).text() + "/split'] button");
            assertThat(manager.path()).isEqualTo(language + desk(second) + "?done=split");
            assertThat(told.state(told.problem(second))).isEqualTo(State.NEW);
            assertThat(told.state(told.problem(first))).isEqualTo(State.IN_HAND);
            assertThat(tagOf(resident, language, second)).isNotEqualTo(tagOf(resident, language, first));
            manager.open(language + desk(first));
            assertThat(manager.page().locator("form[action$='/split']").count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void whatIsSuggestedIsJoinedWithOneTapAndTakenBackFromEitherSide(String language) {
        try (Visitor manager = Visitor.withoutScript(world).carrying(world.manager())) {
            manager.open(language + desk(second));
            manager.tap(".dup li:has(a[href='" + language + desk(first) + "']) form[action$='/join'] button");
            assertThat(told.state(told.problem(second))).isEqualTo(State.JOINED);
            manager.open(language + desk(second));
            manager.tap("form[action$='/split'] button");
            assertThat(told.state(told.problem(second))).isEqualTo(State.NEW);
        }
    }

    private String desk(String code) {
        return "/desk/problems/" + told.problem(code).text();
    }

    /** As it stands at the top of a problem's page, in the digits of the page. */
    private static String numberOf(Visitor manager, String path) {
        manager.open(path);
        Matcher number =
                NUMBER.matcher(manager.page().locator(".crumb li").last().innerText());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private static String tagOf(Visitor resident, String language, String code) {
        assertThat(resident.open(language + "/track/" + code)).isEqualTo(200);
        return resident.page().locator(".title .tag").innerText();
    }
}
