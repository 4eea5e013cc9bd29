package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahalla.platform.notices.Mailbox;
import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.model.State;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Told;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A manager does one thing to some problems of a list and to all of a filter, reads what became of each, and takes it
 * back; no resident has heard of it.
 */
@JourneyTest
@TestPropertySource(properties = "mahalla.desk.news-after=10m")
class ManyAndBackTests {
    private static final int ALL = 27;
    private static final String MOVED = "problem-moved";

    private final World world;
    private final ReportProblem reportProblem;
    private final Topics topics;
    private final Told told;
    private final Notices notices;
    private final Mailbox mailbox;
    private final JdbcClient jdbc;
    private final Looked looked = new Looked();

    @Autowired
    ManyAndBackTests(
            World world,
            ReportProblem reportProblem,
            Topics topics,
            Told told,
            Notices notices,
            Mailbox mailbox,
            JdbcClient jdbc) {
        this.world = world;
        this.reportProblem = reportProblem;
        this.topics = topics;
        this.told = told;
        this.notices = notices;
        this.mailbox = mailbox;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource(value = {"'', lamp-out", "/en, dark-passage"})
    void someByKeyboardAndAllOfAFilterWithoutScript(String language, String topic) {
        List<String> phones =
                IntStream.range(0, ALL).mapToObj(i -> Told.nextPhone()).toList();
        List<Received> all =
                phones.stream().map(phone -> reported(topic, phone)).toList();
        String list = language + "/desk/problems?state=open&topic=" + topic;

        try (Visitor manager = Visitor.atTheDesk(world).carrying(world.managerOf(world.middle()))) {
            looked.at(manager, list);
            manager.open(list);
            choose(manager, 3);
            manager.reach("#bulk button[value=verify]").press("Enter");
            assertThat(manager.page().locator("tbody tr").count()).isEqualTo(3);
            looked.here(manager, "a look at what would happen to three");
            assertThat(in(all, State.NEW)).isEqualTo(ALL);

            manager.reach("form[action$='/deeds/do'] button.btn").press("Enter");
            assertThat(manager.page().locator("tbody .tag.done").count()).isEqualTo(3);
            looked.here(manager, "what became of three");
            assertThat(in(all, State.VERIFIED)).isEqualTo(3);
            assertThat(letters(all)).isEqualTo(3);
            noneHeard(phones);

            manager.reach("form[action$='/back'] button").press("Enter");
            assertThat(manager.page().locator("tbody .tag.done").count()).isZero();
            looked.here(manager, "three taken back");
            assertThat(in(all, State.NEW)).isEqualTo(ALL);
            assertThat(letters(all)).isZero();
        }
        try (Visitor manager = Visitor.withoutScript(world).carrying(world.managerOf(world.middle()))) {
            manager.open(list);
            manager.tap("#bulk-all");
            manager.tap("#bulk button[value=verify]");
            assertThat(manager.page().locator("tbody tr").count()).isEqualTo(ALL);
            told.step(all.getFirst().problem(), "set_aside");

            manager.tap("form[action$='/deeds/do'] button.btn");
            assertThat(manager.page().locator("tbody .tag.done").count()).isEqualTo(ALL - 1);
            assertThat(manager.page().locator("tbody .is-late").count()).isEqualTo(1);
            assertThat(manager.page().locator(".note.wait").count()).isEqualTo(1);
            assertThat(in(all, State.VERIFIED)).isEqualTo(ALL - 1);
            noneHeard(phones);

            manager.tap("form[action$='/back'] button");
            assertThat(in(all, State.NEW)).isEqualTo(ALL - 1);
            assertThat(told.state(all.getFirst().problem())).isEqualTo(State.SET_ASIDE);
            assertThat(manager.page().locator("form[action$='/back']").count()).isZero();
            assertThat(letters(all)).isZero();
            noneHeard(phones);
        }
        looked.nothingIsWrong(4);
    }

    private static void choose(Visitor manager, int rows) {
        for (int i = 0; i < rows; i++) {
            manager.page().keyboard().press("ArrowDown");
            manager.page().keyboard().press("Space");
        }
        assertThat(manager.page().locator("tr.sel").count()).isEqualTo(rows);
    }

    private Received reported(String topic, String phone) {
        return reportProblem.receive(new NewReport(
                "many-" + UUID.randomUUID(),
                world.middle(),
                topics.get(topic),
                "چراغ سر کوچه خاموش است.",
                null,
                null,
                Channel.PAGE,
                Language.FA,
                new PhoneNumber("+98" + phone.substring(1)),
                null,
                Map.of(),
                List.of()));
    }

    private long in(List<Received> all, State state) {
        return all.stream().filter(one -> told.state(one.problem()) == state).count();
    }

    private int letters(List<Received> all) {
        return all.stream()
                .mapToInt(one -> jdbc.sql(
                                "select count(*) from platform.notice where purpose = ? and key like ? and state = 'waiting'")
                        .params(MOVED, "%" + one.report().text() + "%")
                        .query(Integer.class)
                        .single())
                .sum();
    }

    private void noneHeard(List<String> phones) {
        notices.sendWaiting();
        assertThat(mailbox.newest(500))
                .noneMatch(letter -> letter.purpose().equals(MOVED)
                        && phones.stream().anyMatch(phone -> letter.address().endsWith(phone.substring(1))));
    }
}
