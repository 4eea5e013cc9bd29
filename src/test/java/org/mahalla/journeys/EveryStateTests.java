package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.reach.ShortLinks;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Post;
import org.mahalla.problems.testing.Reported;
import org.mahalla.problems.testing.Told;
import org.mahalla.shared.IdMaker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The resident’s and the desk’s pages in full, empty and refused, for everybody’s eyes, in both languages. */
@JourneyTest
class EveryStateTests {
    private static final Pattern ONE_TIME = Pattern.compile("#(\\d{6})");
    private static final String DARK = "چراغ گذر پشت کتابخانه از دیشب خاموش است.";
    private static final List<String> LANGUAGES = List.of("", "/en");

    private final World world;
    private final Told told;
    private final Post post;
    private final People people;
    private final Reported reported;
    private final ShortLinks links;
    private final JdbcClient jdbc;
    private final LocalDate today;
    private final Looked looked = new Looked();

    @Autowired
    EveryStateTests(
            World world,
            Told told,
            Post post,
            People people,
            Problems problems,
            TakeStep steps,
            Topics topics,
            IdMaker ids,
            ShortLinks links,
            JdbcClient jdbc,
            Clock clock) {
        this.world = world;
        this.told = told;
        this.post = post;
        this.people = people;
        this.reported = new Reported(problems, steps, topics, ids, jdbc);
        this.links = links;
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
    }

    @Test
    void whatIsOfferedWhileReporting() throws Exception {
        published();
        try (HttpClient client = Caller.client();
                Visitor resident = Visitor.atTheDesk(world)) {
            for (String language : LANGUAGES) {
                String telling = "/report/" + new Resident(client, DARK + " ۰۹۱۲۳۴۵۶۷۸۹").draft(world.uri());
                looked.at(resident, language + telling + "/details");
                String draft = "/report/" + new Resident(client, DARK).draft(world.uri());
                looked.at(resident, language + draft + "/similar");
                looked.sent(resident, "button[name=same]:not([value=''])", "leaving a contact for what joins");
                resident.type("[name=phone]", "۱۲۳");
                looked.refused(resident, "main .send button", "a contact that is none");
                resident.type("[name=phone]", "");
                looked.sent(resident, "main .send button", "received and joined");
                looked.at(resident, language + "/report/here");
            }
        }
        looked.nothingIsWrong(12);
    }

    @Test
    void aProblemThatManySee() {
        ProblemId problem = published();
        String path = "/problems/" + problem.text();
        try (Visitor resident = Visitor.atTheDesk(world)) {
            for (String language : LANGUAGES) {
                looked.at(resident, language + path);
                looked.sent(resident, "form[action$='/support'] button", "seen by one more");
                resident.tap("button[name=back]");
                looked.at(resident, language + "/ranking");
                looked.at(resident, language + "/s/3333333333333", 404);
            }
            reported.step(problem, "take_in_hand", null);
            reported.step(problem, "claim_solved", "لامپ عوض شد.");
            looked.at(resident, path);
            reported.by(Actor.RESIDENT, problem, "confirm");
            for (String language : LANGUAGES) {
                looked.at(resident, language + path);
                looked.at(resident, language + path + "/again");
                looked.refused(resident, "main .send button", "broke again without a word");
            }
            resident.type("#reason", "دوباره خاموش است");
            looked.sent(resident, "main .send button", "broke again");
        }
        looked.nothingIsWrong(16);
    }

    @Test
    void followingAndStopping() {
        try (Visitor resident = Visitor.atTheDesk(world)) {
            for (String language : LANGUAGES) {
                String number = Told.nextPhone();
                resident.open(language + "/follow?place=" + world.home().id().text());
                resident.type("#contact", "۱۲۳");
                looked.refused(resident, "main form button", "following by no number");
                resident.type("#contact", number);
                looked.sent(resident, "main form button", "typing the code");
                resident.type("#code", "۰۰۰۰۰۰");
                looked.refused(resident, "main form button", "a wrong code");
                resident.type("#code", oneTimeCode(number));
                looked.sent(resident, "main form button", "following");
                UUID follower = jdbc.sql("select follower_id from problems.follower where kind = 'place' limit 1")
                        .query(UUID.class)
                        .single();
                looked.at(resident, language + "/stop/" + links.make(ShortLinks.Purpose.STOP, follower));
                looked.sent(resident, "main form button", "stopped");
                looked.at(resident, language + "/stop/3333333333333", 404);
            }
        }
        looked.nothingIsWrong(14);
    }

    @Test
    void askingForHelpAndTakingItBack() {
        Cookie session = people.signIn(Role.REVIEWER, "ir.qom");
        try (Visitor resident = Visitor.atTheDesk(world);
                Visitor reviewer = Visitor.atTheDesk(world).carrying(session);
                Visitor elsewhere =
                        Visitor.atTheDesk(world).carrying(people.signIn(Role.REVIEWER, "ir.qom.pardisan"))) {
            for (String language : LANGUAGES) {
                looked.at(resident, language + "/help");
                looked.refused(resident, "form[action$='/help'] button.big", "help without a word");
                resident.type("#needed", "چند روز است کسی نیست که خرید کند.");
                resident.page()
                        .locator("#neighbourhood")
                        .selectOption(world.home().id().text());
                resident.type("#contact", "از همسایهٔ روبه‌رو بپرسید");
                looked.sent(resident, "form[action$='/help'] button.big", "help asked for");
                String code =
                        String.join("", resident.page().locator(".code span").allInnerTexts());
                looked.at(reviewer, language + "/desk/help");
                looked.sent(reviewer, "table a[href*='/desk/help/']", "one request");
                looked.sent(reviewer, "form[action$='/handled'] button", "handled");
                looked.at(elsewhere, language + "/desk/help");
                looked.at(elsewhere, language + "/desk/reveals");
                resident.open(language + "/help");
                resident.type("#code", code);
                looked.sent(resident, "form[action$='/follow'] button", "following a request");
                looked.sent(resident, "form[action$='/withdraw'] button", "taken back");
            }
        }
        looked.nothingIsWrong(18);
    }

    @Test
    void theDeskOfAProblemWithAllThatCanStandThere() throws Exception {
        String first;
        String second;
        try (HttpClient client = Caller.client()) {
            Map<String, String> phone = Map.of("phone", Told.nextPhone());
            first = new Resident(client, DARK + " شمارهٔ من ۰۹۱۲۳۴۵۶۷۸۹ است.", phone)
                    .withAPhoto()
                    .tellingTheDesk()
                    .report(world.uri());
            second = new Resident(client, DARK).report(world.uri());
            new Resident(client, DARK).report(world.uri());
        }
        String desk = "/desk/problems/" + told.problem(first).text();
        try (Visitor manager = Visitor.atTheDesk(world).carrying(world.manager());
                Visitor elsewhere = Visitor.atTheDesk(world).carrying(people.signIn(Role.MANAGER, "ir.qom.pardisan"))) {
            for (String language : LANGUAGES) {
                looked.at(manager, language + desk);
                open(manager, "details.fold:has(#into)");
                manager.type("#into", "۹۹۹۹۹");
                looked.refused(manager, "details.fold form[action$='/join'] button", "joined to nothing");
                looked.at(manager, language + photoOf(manager, desk));
                looked.refused(manager, "button[name=act][value=save]", "a photo without a box");
                open(manager, "details.fold:has(#left)");
                looked.refused(manager, "#add", "a box without numbers");
                looked.at(manager, language + photoOf(manager, desk) + "?boxes=100.100.300.300");
                looked.at(elsewhere, language + "/desk/disputes");
                looked.at(elsewhere, language + "/desk");
            }
            told.step(told.problem(first), "verify");
            manager.open(desk);
            String number =
                    manager.page().locator(".crumb li").last().innerText().replaceAll("[^۰-۹]", "");
            manager.open("/desk/problems/" + told.problem(second).text());
            open(manager, "details.fold:has(#into)");
            manager.type("#into", number);
            looked.sent(manager, "details.fold form[action$='/join'] button", "joined");
            for (String language : LANGUAGES) {
                looked.at(
                        manager,
                        language + "/desk/problems/" + told.problem(second).text());
                looked.at(manager, language + desk);
            }
        }
        looked.nothingIsWrong(19);
    }

    @Test
    void whatIsTheWritersOwnWhenItIsRefused() throws Exception {
        String number = Told.nextPhone();
        String code;
        String alone;
        try (HttpClient client = Caller.client()) {
            code = new Resident(client, DARK, Map.of("phone", number)).report(world.uri());
            alone = new Resident(client, DARK).report(world.uri());
        }
        try (Visitor manager = Visitor.atTheDesk(world).carrying(world.manager());
                Visitor resident = Visitor.atTheDesk(world)) {
            manager.open("/desk/problems/" + told.problem(code).text());
            manager.tap("table a[href*='/reports/']");
            looked.refused(manager, "form[action$='/messages'] button", "a question without words");
            manager.type("#message", "کدام تیر است؟");
            looked.sent(manager, "form[action$='/messages'] button", "a question");
            for (String language : LANGUAGES) {
                String track = language + "/track/" + code;
                looked.at(resident, track);
                looked.at(resident, language + "/track/" + alone + "/choices");
                looked.at(resident, language + "/track/" + alone + "/erase");
                looked.at(resident, track + "/choices");
                looked.sent(resident, "main form button", "a code was sent");
                resident.type("#typed", "۰۰۰");
                looked.refused(resident, "main form button", "a wrong code");
                resident.type("#typed", oneTimeCode(number));
                looked.sent(resident, "main form button", "messages and choices");
                looked.refused(resident, "form[action$='/messages'] button", "an answer without words");
                resident.type("#message", "زنگ بزنید ۰۹۱۲۳۴۵۶۷۸۹");
                looked.refused(resident, "form[action$='/messages'] button", "an answer with a number");
                resident.open(track + "/choices");
                resident.type("#contact", Told.nextPhone());
                looked.sent(resident, "form[action$='/contact'] button", "proving another number");
                resident.type("#typed", "۰۰۰");
                looked.refused(resident, "main form button", "not proved");
                resident.open(track + "/choices");
                looked.sent(resident, "form[action$='/leave'] button", "left");
                looked.at(resident, language + "/track/" + code.substring(1) + code.charAt(0), 404);
                looked.at(resident, language + "/track?code=12", 422);
            }
        }
        looked.nothingIsWrong(30);
    }

    /** A problem whose public words are like what is said here. */
    private ProblemId published() {
        return reported.checked(world.home(), "lamp-out", today, "گذر تاریک پشت کتابخانه", DARK);
    }

    private String oneTimeCode(String number) {
        Matcher sent = ONE_TIME.matcher(
                post.to(number.substring(1), "one-time-code").getFirst().text());
        assertThat(sent.find()).isTrue();
        return sent.group(1);
    }

    private static String photoOf(Visitor manager, String desk) {
        manager.open(desk);
        return manager.page().locator("a[href$='/blur']").first().getAttribute("href");
    }

    private static void open(Visitor visitor, String fold) {
        if (visitor.page().locator(fold + "[open]").count() == 0) {
            visitor.tap(fold + " summary");
        }
    }
}
