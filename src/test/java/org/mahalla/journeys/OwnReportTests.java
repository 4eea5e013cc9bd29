package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.problems.testing.Post;
import org.mahalla.problems.testing.Told;
import org.springframework.beans.factory.annotation.Autowired;

/** What is a writer's own, on a cheap phone without JavaScript: answering the desk, choosing, and erasing. */
@JourneyTest
class OwnReportTests {
    private static final Pattern ONE_TIME = Pattern.compile("#(\\d{6})");
    private static final String QUESTION = "کدام تیر برق است؟";
    private static final String WHY = "باید از درون خانه دیده شود.";

    private final World world;
    private final Told told;
    private final Post post;
    private final People people;
    private String number = "";
    private String code = "";
    private String desk = "";

    @Autowired
    OwnReportTests(World world, Told told, Post post, People people) {
        this.world = world;
        this.told = told;
        this.post = post;
        this.people = people;
    }

    @BeforeEach
    void somethingIsReported() throws Exception {
        number = Told.nextPhone();
        try (HttpClient client = Caller.client()) {
            code = new Resident(client, "چراغ سر کوچه خاموش است.", Map.of("phone", number)).report(world.uri());
        }
        desk = "/desk/problems/" + told.problem(code).text();
    }

    @Test
    void answersTheDeskSeesWhoLookedAndErases() {
        try (Visitor manager = Visitor.withoutScript(world).carrying(world.manager());
                Visitor resident = Visitor.withoutScript(world)) {
            manager.open(desk);
            manager.tap("table a[href*='/reports/']");
            manager.type("#message", QUESTION);
            manager.tap("form[action$='/messages'] button");
            resident.open("/track/" + code);
            resident.tap("a[href$='/choices']");
            assertThat(resident.page().content()).doesNotContain(QUESTION);
            prove(resident);
            assertThat(resident.page().content()).contains(QUESTION);
            resident.type("#message", "تیر روبه‌روی نانوایی");
            resident.tap("form[action$='/messages'] button");
            manager.page().reload();
            assertThat(manager.page().content())
                    .contains("تیر روبه‌روی نانوایی")
                    .doesNotContain(number);
            resident.page().locator("#news-end").check();
            resident.tap("form[action$='/choices'] button");
            assertThat(resident.page().locator("#news-end").isChecked()).isTrue();
            resident.tap("a[href$='/erase']");
            resident.tap("main form button");
            assertThat(resident.path()).isEqualTo("/track/erased");
            resident.open("/track/" + code);
            assertThat(resident.page().locator(".errs").count()).isEqualTo(1);
        }
    }

    @Test
    void everyPageOfItCanBeReadByEverybody() {
        Looked looked = new Looked();
        try (Visitor manager = Visitor.atTheDesk(world).carrying(world.manager());
                Visitor reviewer = Visitor.atTheDesk(world).carrying(people.signIn(Role.REVIEWER, "ir.qom"));
                Visitor resident = Visitor.atTheDesk(world)) {
            manager.open(desk);
            manager.tap("table a[href*='/reports/']");
            String relay = manager.path();
            looked.here(manager, "a relay without messages");
            manager.type("#message", QUESTION + " ۰۹۱۲۳۴۵۶۷۸۹");
            manager.tap("form[action$='/messages'] button");
            looked.here(manager, "a question with a number");
            manager.page().locator("#sure-message").check();
            manager.tap("form[action$='/messages'] button");
            manager.tap("details.fold summary");
            manager.type("#reason", WHY);
            manager.tap("form[action$='/reveals'] button");
            looked.at(manager, "/en" + relay);
            looked.at(reviewer, "/en/desk/reveals");
            looked.at(reviewer, "/desk/reveals");
            reviewer.tap("article:has-text('" + WHY + "') button[value=allow]");
            looked.here(reviewer, "a reveal allowed");
            manager.open(relay);
            manager.tap("form[action$='/reveals/open'] button");
            looked.here(manager, "a contact shown");
            looked.at(resident, "/track/" + code);
            looked.at(resident, "/en/track/" + code);
            looked.at(resident, "/track/" + code + "/choices");
            resident.tap("main form button");
            looked.here(resident, "typing the one-time code");
            resident.type("#typed", "000000");
            resident.tap("main form button");
            looked.here(resident, "a wrong one-time code");
            type(resident);
            looked.here(resident, "messages and choices");
            resident.tap("form[action$='/contact'] button");
            looked.here(resident, "no contact typed");
            looked.at(resident, "/en/track/" + code + "/choices");
            looked.at(resident, "/track/" + code + "/erase");
            looked.at(resident, "/en/track/" + code + "/erase");
            looked.at(resident, "/track/erased");
        }
        looked.nothingIsWrong(1);
    }

    private void prove(Visitor resident) {
        resident.tap("main form button");
        type(resident);
    }

    private void type(Visitor resident) {
        Matcher sent = ONE_TIME.matcher(
                post.to(number.substring(1), "one-time-code").getFirst().text());
        assertThat(sent.find()).isTrue();
        resident.type("#typed", sent.group(1));
        resident.tap("main form button");
    }
}
