package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.testing.People;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.jobs.JobsByHand;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.stages.NewReferral;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A secretariat's morning: twenty-five letters by a few keys, reminders to some and taking them back, one level up from the
 * pane beside the list; and the same without script.
 */
@JourneyTest
class SecretariatsMorningTests {
    private static final int ALL = 25;

    private final World world;
    private final People people;
    private final ReferralTown referrals;
    private final ReportProblem reportProblem;
    private final Problems problems;
    private final TakeStep steps;
    private final Topics topics;
    private final WriteReferral write;
    private final Referrals stored;
    private final JobsByHand jobs;
    private final JdbcClient jdbc;
    private final Looked looked = new Looked();

    @Autowired
    SecretariatsMorningTests(
            World world,
            People people,
            ReferralTown referrals,
            ReportProblem reportProblem,
            Problems problems,
            TakeStep steps,
            Topics topics,
            WriteReferral write,
            Referrals stored,
            JobsByHand jobs,
            JdbcClient jdbc) {
        this.world = world;
        this.people = people;
        this.referrals = referrals;
        this.reportProblem = reportProblem;
        this.problems = problems;
        this.steps = steps;
        this.topics = topics;
        this.write = write;
        this.stored = stored;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource({"'', lamp-out", "/en, dark-passage"})
    void lettersRemindersAndOneLevelUp(String language, String topic) {
        AgencyId above = referrals.agency("governor", null);
        AgencyId agency = referrals.agency("municipality", above);
        List<Referral> sent = IntStream.range(0, ALL)
                .mapToObj(i -> sent(verified(topic), agency))
                .toList();
        String list = language + "/desk/referrals?band=later&agency=" + agency.text();
        sent.forEach(one -> referrals.daysPass(one.id(), -20));
        var officer = people.signIn(Role.OFFICER, "ir");

        try (Visitor visitor = Visitor.atTheDesk(world).carrying(officer)) {
            looked.at(visitor, list);
            visitor.open(list);
            press(visitor, "i", "KeyI");
            assertThat(visitor.page().locator("tr.sel").count()).isEqualTo(ALL);
            press(visitor, "م", "KeyL");
            visitor.page().locator("form[action$='/letters/make']").waitFor();
            looked.here(visitor, "a look at twenty-five letters");
            assertThat(visitor.page().locator("tbody tr").count()).isEqualTo(ALL);
            visitor.reach("form[action$='/letters/make'] button.btn").press("Enter");
            visitor.page().locator("form[action$='/cancel']").waitFor();
            Locator file = visitor.page().locator("a[href$='/file']");
            assertThat(jobs.runWaiting()).isPositive();
            file.waitFor();
            assertThat(links(sent)).isEqualTo(ALL);
            assertThat(visitor.page().locator("tbody .tag.done").count()).isEqualTo(ALL);
            looked.here(visitor, "twenty-five letters");

            visitor.open(list);
            choose(visitor, 3);
            press(visitor, "ق", "KeyR");
            visitor.page().locator("form[action$='/deeds/do']").waitFor();
            looked.here(visitor, "a look at three reminders");
            visitor.reach("form[action$='/deeds/do'] button.btn").press("Enter");
            assertThat(visitor.page().locator("tbody .tag.done").count()).isEqualTo(3);
            assertThat(reminded(sent)).isEqualTo(3);
            looked.here(visitor, "what became of three reminders");
            visitor.reach("form[action$='/back'] button").press("Enter");
            assertThat(reminded(sent)).isZero();
        }
        try (Visitor visitor = Visitor.atTheDeskWithoutScript(world).carrying(officer)) {
            visitor.open(list);
            visitor.tap("tbody tr:first-child .by a");
            assertThat(visitor.page().locator("#beside h2").count()).isPositive();
            visitor.tap("#beside button[value=climb]");
            assertThat(climbed(sent)).isOne();
            assertThat(visitor.page().locator("form.took").count()).isOne();
            visitor.tap("form.took button");
            assertThat(climbed(sent)).isZero();
        }
        looked.nothingIsWrong(5);
    }

    /** A key of the Persian layout, at the place where it lies. */
    private static void press(Visitor visitor, String letter, String place) {
        visitor.page()
                .evaluate(
                        "([key, code]) => document.activeElement.dispatchEvent("
                                + "new KeyboardEvent('keydown', {key, code, bubbles: true, cancelable: true}))",
                        List.of(letter, place));
    }

    private static void choose(Visitor visitor, int rows) {
        for (int i = 0; i < rows; i++) {
            visitor.page().keyboard().press("ArrowDown");
            visitor.page().keyboard().press("Space");
        }
        assertThat(visitor.page().locator("tr.sel").count()).isEqualTo(rows);
    }

    private Referral sent(Problem problem, AgencyId agency) {
        Viewer officer = People.viewer(Role.OFFICER, "ir");
        ReferralId id = write.draft(
                officer,
                new NewReferral(problem, "executive", agency, null, "چراغ‌های کوچه", "تعویض چراغ‌ها", 10, null, null));
        write.send(officer, id);
        return stored.get(id);
    }

    private Problem verified(String topic) {
        ProblemId id = reportProblem
                .receive(new NewReport(
                        "morning-" + UUID.randomUUID(),
                        world.middle(),
                        topics.get(topic),
                        "چراغ سر کوچه خاموش است.",
                        null,
                        null,
                        Channel.PAGE,
                        Language.FA,
                        null,
                        null,
                        java.util.Map.of(),
                        List.of()))
                .problem();
        steps.take(id, new Actor(List.of("manager"), null), "verify", null, java.util.Map.of());
        return problems.get(id);
    }

    private int links(List<Referral> sent) {
        return count(sent, "referrals.official_link", "batch_id is not null and revoked_on is null");
    }

    private int reminded(List<Referral> sent) {
        return count(sent, "referrals.referral", "reminded");
    }

    private int climbed(List<Referral> sent) {
        return count(sent, "referrals.climb", "level > 0");
    }

    private int count(List<Referral> of, String table, String which) {
        return jdbc.sql(String.format(
                        Locale.ROOT, "select count(*) from %s where referral_id in (:ids) and %s", table, which))
                .param("ids", of.stream().map(one -> one.id().value()).toList())
                .query(Integer.class)
                .single();
    }
}
