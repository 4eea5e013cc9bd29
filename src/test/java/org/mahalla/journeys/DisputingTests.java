package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.Post;
import org.mahalla.problems.testing.Told;
import org.springframework.beans.factory.annotation.Autowired;

/** “It is not solved”, on a cheap phone without JavaScript: by the link of a message, and by anybody on the public page. */
@JourneyTest
class DisputingTests {
    private static final String WORDS = "سه چراغ از چهار چراغ کوچه هنوز خاموش است";
    private static final Pattern LINK = Pattern.compile("https://localhost(/s/[3-9A-Y]{13})");
    private static final Pattern ONE_TIME = Pattern.compile("#(\\d{6})");

    private final World world;
    private final Told told;
    private final Post post;
    private String number = "";
    private String code = "";
    private ProblemId problem = new ProblemId(new java.util.UUID(0, 0));

    @Autowired
    DisputingTests(World world, Told told, Post post) {
        this.world = world;
        this.told = told;
        this.post = post;
    }

    @BeforeEach
    void theDeskSaysThatAReportIsSolved() throws Exception {
        number = Told.nextPhone();
        try (HttpClient client = Caller.client()) {
            code = new Resident(client, "چراغ سر کوچه خاموش است.", Map.of("phone", number)).report(world.uri());
        }
        problem = told.solved(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void disputesByTheLinkOfTheMessageWithOneTap(String language) {
        try (Visitor resident = Visitor.withoutScript(world)) {
            resident.open(language + link());
            assertThat(told.state(problem)).as("opening changes nothing").isEqualTo(State.CLAIMED_SOLVED);
            for (String answer : List.of("solved", "unsolved")) {
                BoundingBox box = Objects.requireNonNull(
                        resident.page().locator("button[value=" + answer + "]").boundingBox());
                assertThat(box.height).as("a large button").isGreaterThanOrEqualTo(72);
            }
            resident.tap("button[value=unsolved]");
            assertThat(resident.taps()).isEqualTo(1);
            assertThat(resident.path()).startsWith(language + "/s/");
            assertThat(resident.page().locator("main p.note[role=status]").count())
                    .isEqualTo(1);
            assertThat(told.state(problem)).isEqualTo(State.DISPUTED);
            resident.open(language + "/track/" + code);
            assertThat(resident.page().content())
                    .contains(language.isEmpty() ? "اعتراض ساکنان" : "Disputed by residents");
        }
    }

    @Test
    void anybodyDisputesOnThePublicPageAndTheDeskOpensItAgain() {
        try (Visitor resident = Visitor.withoutScript(world)) {
            resident.open("/problems/" + problem.text());
            resident.tap("a[href$='/dispute']");
            resident.type("textarea", WORDS);
            resident.tap("main form button");
            assertThat(resident.page().locator("h1").innerText()).isEqualTo("رسید");
            resident.open("/problems/" + problem.text());
            assertThat(resident.page().content()).doesNotContain(WORDS);
        }
        try (Visitor manager = Visitor.withoutScript(world).carrying(world.manager())) {
            manager.open("/desk");
            manager.tap("main p.note a[href$='/desk/disputes']");
            manager.tap("table a[href*='/desk/disputes/']");
            assertThat(manager.page().locator("p.quote").innerText()).isEqualTo(WORDS);
            manager.tap("form[action$='/accept'] button");
            assertThat(manager.path()).endsWith("/desk/disputes?done=accepted");
        }
        assertThat(told.state(problem)).isEqualTo(State.DISPUTED);
        try (Visitor reader = Visitor.withoutScript(world)) {
            reader.open("/problems/" + problem.text());
            assertThat(reader.page().content()).contains(WORDS);
        }
    }

    @Test
    void choosesAWeeklyMessageAndHasItProved() {
        try (Visitor resident = Visitor.withoutScript(world)) {
            resident.open("/problems/" + problem.text());
            resident.tap("a[href*='/follow?place']");
            assertThat(resident.page().locator("select[name=topic]").inputValue())
                    .isEqualTo("lamp-out");
            resident.type("[name=contact]", number);
            resident.tap("main form button");
            Matcher sent = ONE_TIME.matcher(
                    post.to(number.substring(1), "one-time-code").getFirst().text());
            assertThat(sent.find()).isTrue();
            resident.type("[name=code]", sent.group(1));
            resident.tap("main form button");
            assertThat(resident.path()).startsWith("/follow/begun");
        }
    }

    @Test
    void everyPageOfItCanBeReadByEverybody() {
        Looked looked = new Looked();
        String page = "/problems/" + problem.text();
        try (Visitor visitor = Visitor.atTheDesk(world).carrying(world.manager())) {
            for (String language : List.of("", "/en")) {
                looked.at(visitor, language + link());
                looked.at(visitor, language + link() + "?said=unsolved");
                looked.at(visitor, language + page);
                looked.at(visitor, language + page + "/dispute");
                visitor.page().locator("main form button").click();
                looked.here(visitor, "an empty dispute");
                visitor.type("textarea", WORDS + " ۰۹۱۲۳۴۵۶۷۸۹");
                visitor.page().locator("main form button").click();
                looked.here(visitor, "a dispute with a number");
                visitor.page().locator("#sure").check();
                visitor.page().locator("main form button").click();
                looked.here(visitor, "a dispute sent");
                looked.at(visitor, language + "/desk/disputes");
                visitor.page()
                        .locator("table a[href*='/desk/disputes/']")
                        .first()
                        .click();
                looked.here(visitor, "deciding");
                visitor.page().locator("form[action$='/aside'] button").click();
                looked.here(visitor, "deciding without a reason");
                visitor.type("#why", "در محل دیدیم که روشن است");
                visitor.page().locator("form[action$='/aside'] button").click();
                looked.here(visitor, "the list of disputes");
                looked.at(visitor, language + "/follow?problem=" + problem.text());
                looked.at(visitor, language + "/follow");
                visitor.page().locator("main form button").click();
                looked.here(visitor, "following nothing");
                looked.at(visitor, language + "/data");
            }
            told.step(problem, "leave_unanswered");
            looked.at(visitor, link());
            looked.at(visitor, "/neighbourhoods/" + world.home().id().text());
        }
        looked.nothingIsWrong(1);
    }

    private String link() {
        Matcher link = LINK.matcher(
                post.to(number.substring(1), "closing-ask").getFirst().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
