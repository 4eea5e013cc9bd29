package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        Map<String, List<String>> faults = new TreeMap<>();
        try (Visitor manager = Visitor.atTheDesk(world).carrying(world.manager());
                Visitor reviewer = Visitor.atTheDesk(world).carrying(people.signIn(Role.REVIEWER, "ir.qom"));
                Visitor resident = Visitor.atTheDesk(world)) {
            manager.open(desk);
            manager.tap("table a[href*='/reports/']");
            String relay = manager.path();
            sight(manager, "a relay without messages", faults);
            manager.type("#message", QUESTION + " ۰۹۱۲۳۴۵۶۷۸۹");
            manager.tap("form[action$='/messages'] button");
            sight(manager, "a question with a number", faults);
            manager.page().locator("#sure-message").check();
            manager.tap("form[action$='/messages'] button");
            manager.tap("details.fold summary");
            manager.type("#reason", WHY);
            manager.tap("form[action$='/reveals'] button");
            look(manager, "/en" + relay, faults);
            look(reviewer, "/en/desk/reveals", faults);
            look(reviewer, "/desk/reveals", faults);
            reviewer.tap("article:has-text('" + WHY + "') button[value=allow]");
            sight(reviewer, "a reveal allowed", faults);
            manager.open(relay);
            manager.tap("form[action$='/reveals/open'] button");
            sight(manager, "a contact shown", faults);
            look(resident, "/track/" + code, faults);
            look(resident, "/en/track/" + code, faults);
            look(resident, "/track/" + code + "/choices", faults);
            resident.tap("main form button");
            sight(resident, "typing the one-time code", faults);
            resident.type("#typed", "000000");
            resident.tap("main form button");
            sight(resident, "a wrong one-time code", faults);
            type(resident);
            sight(resident, "messages and choices", faults);
            resident.tap("form[action$='/contact'] button");
            sight(resident, "no contact typed", faults);
            look(resident, "/en/track/" + code + "/choices", faults);
            look(resident, "/track/" + code + "/erase", faults);
            look(resident, "/en/track/" + code + "/erase", faults);
            look(resident, "/track/erased", faults);
        }
        assertThat(faults.entrySet().stream().map(Sight::told)).isEmpty();
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

    private static void look(Visitor visitor, String path, Map<String, List<String>> faults) {
        visitor.open(path);
        sight(visitor, path, faults);
    }

    private static void sight(Visitor visitor, String name, Map<String, List<String>> faults) {
        List<String> found = Sight.faults(visitor.page(), Sight.WIDTHS);
        if (!found.isEmpty()) {
            faults.computeIfAbsent(name, none -> new ArrayList<>()).addAll(found);
        }
    }
}
