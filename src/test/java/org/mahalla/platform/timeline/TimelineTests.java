package org.mahalla.platform.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.KeyRing;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TerritoryId;
import org.mahalla.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TimelineTests {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final Instant AFTERNOON = Instant.parse("2026-11-22T12:34:56Z");
    private static final Actor MANAGER = new Actor(List.of("manager"), new UUID(7, 7));

    private final Clock clock = Clock.fixed(AFTERNOON, TEHRAN);
    private final Lamps lamps = new Lamps();
    private final UUID lamp = new IdMaker(clock).next(new TerritoryId(17));
    private final String url = TestDatabase.fresh();
    private final DataSource source = TestDatabase.application(url);
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final Sealer sealer;
    private final Timeline timeline;
    private final TimelineCheck check;

    TimelineTests(@TempDir Path folder) {
        sealer = new Sealer(KeyRing.at(folder.resolve("keys")));
        JdbcClient client = JdbcClient.create(jdbc);
        timeline = new Timeline(new Entries(client, jdbc, sealer), new StepTable(client), List.of(lamps), clock);
        check = new TimelineCheck(jdbc, sealer, List.of(lamps), List.of());
    }

    @BeforeEach
    void aLampMayBeReportedAndMended() {
        allow("", "report", "resident", "dark");
        allow("dark", "mend", "manager", "lit");
        allow("*", "note", "manager", "*");
        jdbc.update("update platform.timeline_step set needs_words = true where step = 'note'");
    }

    @Test
    void theStateIsWhatTheLastStepLeft() {
        take(lamp, step("report", Actor.RESIDENT));
        take(lamp, step("note", MANAGER).saying("نردبان می‌خواهد"));
        take(lamp, step("mend", MANAGER));

        assertThat(timeline.state(lamp)).contains("lit");
        assertThat(lamps.states).containsEntry(lamp, "lit");
        assertThat(timeline.of(lamp)).extracting(Entry::words).containsExactly(null, "نردبان می‌خواهد", null);
        assertThat(check.run().sound()).isTrue();
    }

    @Test
    void aStepThatNoRowAllowsIsRefused() {
        take(lamp, step("report", Actor.RESIDENT));
        assertThatThrownBy(() -> take(lamp, step("mend", Actor.RESIDENT)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("PLT-001");
        assertThatThrownBy(() -> take(lamp, step("note", MANAGER))).hasMessage("PLT-003");
        assertThat(timeline.state(lamp)).contains("dark");
    }

    @Test
    void aResidentsEntryTellsTheDayAndNotTheMinute() {
        take(lamp, step("report", Actor.RESIDENT));
        take(lamp, step("mend", MANAGER));
        assertThat(timeline.of(lamp))
                .extracting(Entry::happenedAt)
                .containsExactly(Instant.parse("2026-11-21T20:30:00Z"), AFTERNOON);
    }

    @Test
    void erasedWordsAreGoneAndTheChainStaysSound() {
        take(lamp, step("report", Actor.RESIDENT).saying("قناری در چاه"));
        transaction.executeWithoutResult(status -> timeline.erase(lamp, List.of(1)));
        assertThat(timeline.of(lamp).getFirst().words()).isNull();
        assertThat(jdbc.queryForObject("select count(*) from platform.timeline_words", Long.class))
                .isZero();
        assertThat(check.run().sound()).isTrue();
    }

    @Test
    void theApplicationCanNeitherChangeNorDeleteAnEntry() {
        take(lamp, step("report", Actor.RESIDENT));
        assertThatThrownBy(() -> jdbc.update("update platform.timeline_entry set to_state = 'lit'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.update("delete from platform.timeline_entry"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aChangedByteIsFoundAndNamed() throws SQLException {
        take(lamp, step("report", Actor.RESIDENT));
        take(lamp, step("mend", MANAGER));
        asOwner("update platform.timeline_entry set role = 'deputy' where seq = 2");
        assertThat(check.run().faults()).containsExactly(new TimelineCheck.Fault("entry", lamp + "/2"));
    }

    @Test
    void aStateWrittenPastTheTimelineIsFound() {
        take(lamp, step("report", Actor.RESIDENT));
        lamps.states.put(lamp, "lit");
        assertThat(check.run().faults()).containsExactly(new TimelineCheck.Fault("state", "lamp " + lamp));
    }

    @Test
    void aRowThatIsGoneThoughItsTimelineIsThereIsFound() {
        take(lamp, step("report", Actor.RESIDENT));
        lamps.states.remove(lamp);
        assertThat(check.run().faults()).containsExactly(new TimelineCheck.Fault("lost", "lamp " + lamp));
    }

    @Test
    void aKeptCountThatIsNotTheTrueOneIsFound() {
        TimelineCheck counting = new TimelineCheck(jdbc, sealer, List.of(lamps), List.of(new Miscounted()));
        assertThat(counting.run().figures()).isEqualTo(1);
        assertThat(counting.run().faults())
                .containsExactly(new TimelineCheck.Fault("count", "lamps kept 2, counted 1"));
    }

    @Test
    void writersAtTheSameMomentMakeOneChain() throws Exception {
        take(lamp, step("report", Actor.RESIDENT));
        try (ExecutorService neighbours = Executors.newFixedThreadPool(4)) {
            List<Callable<Entry>> notes = java.util.stream.IntStream.range(0, 12)
                    .mapToObj(i -> (Callable<Entry>)
                            () -> take(lamp, step("note", MANAGER).saying("یادداشت " + i)))
                    .toList();
            for (Future<Entry> note : neighbours.invokeAll(notes)) {
                assertThat(note.get().to()).isEqualTo("dark");
            }
        }
        assertThat(timeline.of(lamp)).hasSize(13);
        assertThat(check.run().sound()).isTrue();
    }

    @Test
    void eachMinuteIsSealedUnderARootThatNamesTheOneBefore() throws SQLException {
        Seals seals = transactional(new Seals(JdbcClient.create(jdbc), jdbc, clock));
        take(lamp, step("report", Actor.RESIDENT));
        take(lamp, step("mend", MANAGER));
        assertThat(seals.sealDue())
                .as("the resident's entry waits for the full hour")
                .isEqualTo(1);
        Seals later = transactional(
                new Seals(JdbcClient.create(jdbc), jdbc, Clock.fixed(AFTERNOON.plusSeconds(3600), TEHRAN)));
        assertThat(later.sealDue()).isEqualTo(1);
        assertThat(check.run().seals()).isEqualTo(2);
        assertThat(check.run().sound()).isTrue();

        asOwner("update platform.timeline_leaf set hash = sha256(hash) where seal_no = 1");
        assertThat(check.run().faults()).extracting(TimelineCheck.Fault::what).contains("leaf", "seal");
    }

    @Test
    void manyNewTimelinesAreWrittenAtOnce() {
        List<Chain> chains = java.util.stream.Stream.generate(() -> new IdMaker(clock).next(new TerritoryId(17)))
                .limit(50)
                .map(id -> new Chain("lamp", id, List.of(step("report", Actor.RESIDENT), step("mend", MANAGER))))
                .toList();
        assertThat(timeline.outcome(chains.getFirst())).isEqualTo("lit");
        List<String> states = java.util.Objects.requireNonNull(transaction.execute(status -> timeline.begin(chains)));
        for (int i = 0; i < chains.size(); i++) {
            lamps.states.put(chains.get(i).aggregate(), states.get(i));
        }
        assertThat(check.run().entries()).isEqualTo(100);
        assertThat(check.run().faults()).isEmpty();
    }

    private Entry take(UUID id, Step step) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> timeline.take("lamp", id, step)));
    }

    private Step step(String name, Actor actor) {
        return Step.of(name, actor, Audience.PUBLIC, AFTERNOON);
    }

    private void allow(String from, String step, String role, String to) {
        jdbc.update(
                "insert into platform.timeline_step (kind, from_state, step, role, to_state) values ('lamp', ?, ?, ?, ?)",
                from,
                step,
                role,
                to);
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = TestDatabase.owner(url).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Seals transactional(Seals seals) {
        return new Seals(JdbcClient.create(jdbc), jdbc, clock) {
            @Override
            public int sealDue() {
                return java.util.Objects.requireNonNull(transaction.execute(status -> seals.sealDue()));
            }
        };
    }

    /** A count of lamps that was kept wrong. */
    private static final class Miscounted implements KeptFigures {
        @Override
        public String name() {
            return "lamps";
        }

        @Override
        public long recount(Consumer<String> differing) {
            differing.accept("kept 2, counted 1");
            return 1;
        }
    }

    /** The kept state of street lamps. */
    private static final class Lamps implements Projection {
        private final Map<UUID, String> states = new java.util.concurrent.ConcurrentHashMap<>();

        @Override
        public String kind() {
            return "lamp";
        }

        @Override
        public void keep(Entry entry) {
            states.put(entry.aggregate(), entry.to());
        }

        @Override
        public Map<UUID, String> states(Collection<UUID> aggregates) {
            Map<UUID, String> found = new HashMap<>(states);
            found.keySet().retainAll(aggregates);
            return found;
        }
    }
}
