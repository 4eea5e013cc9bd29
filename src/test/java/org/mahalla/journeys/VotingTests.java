package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BallotId;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.ballots.CastBallot;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.FoundBody;
import org.mahalla.places.PlaceName;
import org.mahalla.platform.jobs.Every;
import org.mahalla.platform.notices.Letter;
import org.mahalla.platform.notices.Mailbox;
import org.mahalla.platform.notices.Notices;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A council asks, residents answer by phone, once each, and nobody sees how it goes; after the count everybody reads the
 * same result from the ballots alone, and the voter finds the own one. In Persian with script, in English without.
 */
@JourneyTest
class VotingTests {
    private static final Pattern CODE = Pattern.compile("#([0-9]{6})");
    private static final AtomicInteger PHONES = new AtomicInteger(7_654_320);
    private static final int NEIGHBOURS = 10;

    /** One word that no line has room for. */
    private static final String LONG = "Neighbourhood".repeat(9);

    private final World world;
    private final FoundBody foundBody;
    private final CastBallot castBallot;
    private final List<Every> rounds;
    private final Notices notices;
    private final Mailbox mailbox;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Looked looked = new Looked();
    private boolean script;

    @Autowired
    VotingTests(
            World world,
            FoundBody foundBody,
            CastBallot castBallot,
            List<Every> rounds,
            Notices notices,
            Mailbox mailbox,
            JdbcClient jdbc,
            Clock clock) {
        this.world = world;
        this.foundBody = foundBody;
        this.castBallot = castBallot;
        this.rounds = rounds;
        this.notices = notices;
        this.mailbox = mailbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ParameterizedTest
    @CsvSource({
        "'', true, رأی داده است, تمام شد, همان است, این‌ها را انتخاب کرده",
        "/en, false, has voted in this vote, The vote ended, the result is the same, chose:"
    })
    void onePhoneHasOneBallotAndEverybodyCountsTheSame(
            String language, boolean withScript, String voted, String over, String same, String chose) {
        script = withScript;
        Body council = council();
        try (Visitor desk = staff();
                Visitor resident = withScript ? Visitor.atTheDesk(world) : Visitor.withoutScript(world)) {
            String drawn = drawnUp(desk, language, council);
            String address = drawn.replace("/desk", "");
            BallotId ballot =
                    BallotId.of(drawn.substring(drawn.lastIndexOf('/') + 1)).orElseThrow();
            String phone = "0918" + PHONES.incrementAndGet();

            resident.open(language + "/bodies/" + council.id().text());
            resident.tap("main a[href='" + address + "']");
            look(resident, "an open vote");
            refused(resident, "form button.big", "no number");
            codeSentTo(resident, phone, withScript);
            look(resident, "the paper");
            choose(resident, 2);
            resident.type("#code", "000000".equals(code(phone)) ? "000001" : "000000");
            refused(resident, "form button.big", "a wrong code");
            assertThat(chosen(resident)).as("what was chosen is kept").isEqualTo("2");
            resident.type("#code", withScript ? Digits.persian(code(phone)) : code(phone));
            resident.tap("form button.big");
            look(resident, "the ballot is in the box");
            String receipt = resident.page().locator("#receipt").innerText();
            assertThat(Digits.latin(receipt)).matches("\\d{3}\\h\\d{3}\\h\\d{3}");

            resident.tap("main a.btn");
            codeSentTo(resident, phone, withScript);
            choose(resident, 1);
            resident.type("#code", code(phone));
            refused(resident, "form button.big", "a second time");
            assertThat(resident.page().locator(".errs").innerText()).contains(voted);

            neighboursVote(ballot);
            assertThat(desk.open(drawn)).isEqualTo(200);
            assertThat(desk.page().locator("form[action$='/count']").count())
                    .as("nobody counts before the last day is over")
                    .isZero();
            dayAfter(ballot);
            resident.open(address);
            look(resident, "a vote that is over");
            assertThat(resident.page().locator("main").innerText()).contains(over);
            assertThat(resident.page().locator("#phone").count()).isZero();
            desk.open(drawn);
            look(desk, "a vote to be counted");
            desk.tap("form[action$='/count'] button");
            look(desk, "a vote that is counted");

            resident.open(address);
            look(resident, "the result");
            assertThat(votesShown(resident)).isEqualTo("11: 4 7 0");
            assertThat(votesDownloaded(resident, address)).isEqualTo("11: 4 7 0");
            resident.tap("#recount form button");
            look(resident, "counted again");
            assertThat(resident.page().locator("#recount .note.done").innerText())
                    .contains(same);
            resident.type("#receipt", "۱۱۱۱۱۱۱۱۱");
            resident.tap("#own button");
            look(resident, "digits of no ballot");
            assertThat(resident.page().locator(".errs a[href='#receipt']").count())
                    .isOne();
            resident.type("#receipt", receipt);
            resident.tap("#own button");
            look(resident, "the own ballot");
            assertThat(resident.page().locator("#own [role=status]").innerText())
                    .contains(receipt, chose);
            assertThat(reads(resident, "#own [role=status]", receipt))
                    .as("the first digit stands left of the last")
                    .isTrue();
            assertThat(resident.page().locator("#own li").allInnerTexts())
                    .containsExactly(options(language).get(1));
        }
        looked.nothingIsWrong(withScript ? 18 : 0);
    }

    private Body council() {
        return foundBody.found(
                Viewer.operator(),
                new FoundBody.NewBody(
                        BodyKind.COUNCIL,
                        world.middle().path(),
                        new PlaceName("شورای رأی", "Voting council"),
                        null,
                        List.of("manager", "secretary"),
                        LocalDate.now(clock)));
    }

    private Visitor staff() {
        Visitor desk = script ? Visitor.atTheDesk(world) : Visitor.atTheDeskWithoutScript(world);
        return desk.carrying(world.managerOf(world.middle()));
    }

    private static List<String> options(String language) {
        return language.isEmpty() ? List.of("نیمکت", "درخت", LONG) : List.of("A bench", "A tree", LONG);
    }

    /** Draws a vote up from the body’s own page and opens it; the address of it at the desk. */
    private String drawnUp(Visitor desk, String language, Body council) {
        desk.open(language + "/desk/bodies/" + council.id().text());
        desk.tap("main a[href$='/ballots']");
        look(desk, "no vote yet");
        refused(desk, "form.card[method=post] > button.btn", "a vote without a question");
        desk.type("#title", language.isEmpty() ? "نیمکت یا درخت؟" : "A bench or a tree?");
        desk.type("#words", LONG);
        desk.type("#most", language.isEmpty() ? "۱" : "1");
        desk.tap("form.card[method=post] > button.btn");
        String address = desk.path();
        refused(desk, "form[action$='/open'] button", "a vote without options");
        for (String option : options(language)) {
            desk.type("#option", option);
            desk.tap("form[action$='/options'] button");
        }
        look(desk, "a draft");
        desk.tap("form[action$='/open'] button");
        assertThat(desk.path()).isEqualTo(address);
        look(desk, "an open vote at the desk");
        return address;
    }

    private void codeSentTo(Visitor resident, String phone, boolean persian) {
        resident.type("#phone", persian ? Digits.persian(phone) : phone);
        resident.tap("form button.big");
        assertThat(resident.path()).contains("/vote?challenge=").doesNotContain(phone);
        assertThat(resident.page().content()).doesNotContain(phone);
    }

    private static void choose(Visitor resident, int option) {
        resident.tap("label.opt:has([name=choice][value='" + option + "'])");
    }

    private static String chosen(Visitor resident) {
        return resident.page().locator("[name=choice]:checked").inputValue();
    }

    /** Four for the first, six for the second. */
    private void neighboursVote(BallotId ballot) {
        for (int i = 0; i < NEIGHBOURS; i++) {
            castBallot.cast(
                    ballot,
                    new PhoneNumber("+98919500000" + i),
                    new TreeSet<>(List.of(i < 4 ? 1 : 2)),
                    UUID.randomUUID().toString());
        }
    }

    private void dayAfter(BallotId ballot) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("update councils.ballot set opens_on = ?, closes_on = ? where ballot_id = ?")
                .params(today.minusDays(3), today.minusDays(1), ballot.value())
                .update();
        rounds.stream()
                .filter(one -> one.name().equals("councils-ballots"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private String code(String phone) {
        notices.sendWaiting();
        Letter letter = mailbox.newest(50).stream()
                .filter(one -> one.address().endsWith(phone.substring(1)))
                .findFirst()
                .orElseThrow();
        Matcher code = CODE.matcher(Digits.latin(letter.text()));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /** All ballots and the votes of each option, as the page tells them; options are in the order of their votes. */
    private static String votesShown(Visitor resident) {
        Locator rows = resident.page().locator("#result ol li");
        String[] votes = {"", "", ""};
        for (Locator row : rows.all()) {
            String label = row.locator("bdi").innerText();
            int option = label.equals(LONG) ? 2 : label.matches("نیمکت|A bench") ? 0 : 1;
            votes[option] = firstNumber(row.locator("p.muted").innerText());
        }
        String all = resident.page().locator("#result > p").first().innerText();
        return firstNumber(all) + ": " + String.join(" ", votes);
    }

    /** The same, added up from the file that everybody can have. */
    private String votesDownloaded(Visitor resident, String address) {
        APIResponse file = resident.page().request().get(world.address() + address + "/ballots.csv");
        assertThat(file.status()).isEqualTo(200);
        List<String> rows = file.text().strip().lines().skip(1).toList();
        int[] votes = new int[3];
        for (String row : rows) {
            for (int option = 0; option < votes.length; option++) {
                votes[option] += Integer.parseInt(row.split(",")[option + 1]);
            }
        }
        return rows.size() + ": " + votes[0] + " " + votes[1] + " " + votes[2];
    }

    /** Whether the digits stand on the screen in the order in which they are written, also among Persian words. */
    private static boolean reads(Visitor visitor, String selector, String digits) {
        return Boolean.TRUE.equals(visitor.page().evaluate("""
                ([selector, digits]) => {
                  const text = document.querySelector(selector).firstChild, from = text.data.indexOf(digits);
                  const left = at => {
                    const one = document.createRange();
                    one.setStart(text, at);
                    one.setEnd(text, at + 1);
                    return one.getBoundingClientRect().left;
                  };
                  return from >= 0 && left(from) < left(from + digits.length - 1);
                }""", List.of(selector, digits)));
    }

    private static String firstNumber(String words) {
        Matcher number = Pattern.compile("\\d+").matcher(Digits.latin(words));
        assertThat(number.find()).as(words).isTrue();
        return number.group();
    }

    /** Axe hangs where no script runs. */
    private void look(Visitor visitor, String name) {
        if (script) {
            looked.here(visitor, name);
        }
    }

    private void refused(Visitor visitor, String button, String name) {
        if (script) {
            looked.refused(visitor, button, name);
        } else {
            visitor.tap(button);
            assertThat(visitor.page().locator(".errs a[href^='#']").count())
                    .as(name)
                    .isPositive();
        }
    }
}
