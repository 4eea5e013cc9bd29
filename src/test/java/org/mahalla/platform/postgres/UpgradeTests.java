package org.mahalla.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.mahalla.testing.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An older database comes up under this version, and whoever writes meanwhile hardly notices. */
class UpgradeTests {
    private static final long EVERYTHING_IS_LARGE = 0;
    private static final Map<String, String> OLDER =
            Map.of("public", "1", "platform", "33", "access", "7", "places", "2", "problems", "90");
    private static final String SHAPE = """
            select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
                   || coalesce(column_default, '')
            from information_schema.columns where table_schema in ('platform', 'access', 'places', 'problems')
            union all
            select indexdef from pg_indexes where schemaname in ('platform', 'access', 'places', 'problems')
            union all
            select conrelid::regclass || ' ' || conname || pg_get_constraintdef(c.oid)
            from pg_constraint c where connamespace::regnamespace::text in ('platform', 'access', 'places', 'problems')
            order by 1
            """;

    private final String address = TestDatabase.empty();
    private final DataSource owner = TestDatabase.owner(address);
    private final JdbcClient jdbc = JdbcClient.create(owner);

    @Test
    void withEveryTableTakenForLargeItComesOutTheSame() {
        Migrations.run(owner, EVERYTHING_IS_LARGE);
        assertSameAsNew();
    }

    @Test
    void anOlderOneComesOutAsANewOneAndKeepsItsRows() {
        Migrations.run(owner, OLDER);
        report(1);
        Migrations.run(owner, EVERYTHING_IS_LARGE);
        assertSameAsNew();
        assertThat(jdbc.sql("select last_seq from problems.problem")
                        .query(Integer.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void theHistoryIsThatOfTheScripts() {
        Migrations.run(owner);
        for (String schema : Migrations.SCHEMAS) {
            Flyway ordinary = Flyway.configure()
                    .defaultSchema(schema)
                    .locations("classpath:db/migration/" + schema)
                    .dataSource(owner)
                    .table("migration")
                    .load();
            assertThatCode(ordinary::validate).doesNotThrowAnyException();
        }
    }

    @Test
    void aMigrationThatCameInBetweenIsMadeUpFor() {
        Migrations.run(owner, OLDER);
        Migrations.run(owner);
        jdbc.sql("delete from problems.migration where version = '95'").update();
        jdbc.sql("drop index problems.problem_holder").update();
        Migrations.run(owner);
        assertSameAsNew();
    }

    @Test
    void whileAMigrationWaitsForItsTurnOthersWriteOn() throws Exception {
        Migrations.run(owner, OLDER);
        report(1);
        try (Connection slow = owner.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.executeUpdate("update problems.problem set supporters = 1");
            CompletableFuture<Void> upgrade = CompletableFuture.runAsync(() -> Migrations.run(owner));
            await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaitsForALock);
            long start = System.nanoTime();
            report(2);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_500));
            assertThat(upgrade).isNotDone();
            slow.commit();
            upgrade.join();
        }
        assertSameAsNew();
    }

    @Test
    void anIndexThatBrokeOffIsMadeAtTheNextStart() {
        Migrations.run(owner);
        jdbc.sql("create table problems.stray (a int)").update();
        jdbc.sql("insert into problems.stray values (1), (1)").update();
        Step step = Step.of("create unique index stray_a on problems.stray (a)", java.util.Set.of("problems.stray"));
        put(step);
        assertThatThrownBy(() -> LateSteps.run(owner)).isInstanceOf(IllegalStateException.class);
        jdbc.sql("delete from problems.stray").update();

        Migrations.run(owner);

        jdbc.sql("insert into problems.stray values (1)").update();
        assertThatThrownBy(
                        () -> jdbc.sql("insert into problems.stray values (1)").update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(left()).isZero();
    }

    @Test
    void rowsAreChangedInBatchesUntilNoneIsLeft() {
        Migrations.run(owner);
        jdbc.sql("create table problems.stray (a int, b int)").update();
        jdbc.sql("insert into problems.stray select n from generate_series(1, 25) n")
                .update();
        put(Step.of(
                "update problems.stray set b = a where a in (select a from problems.stray where b is null limit 10)",
                java.util.Set.of("problems.stray")));
        LateSteps.run(owner);
        assertThat(jdbc.sql("select count(*) from problems.stray where b = a")
                        .query(Long.class)
                        .single())
                .isEqualTo(25);
        assertThat(jdbc.sql("select count(distinct xmin::text) from problems.stray")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(left()).isZero();
    }

    @Test
    void statementsAreToldApart() {
        assertThat(Statements.of("""
                -- first; of all
                select ';' as "a;b"; /* not; this */
                do $$ begin; end $$;
                select 1 -- last
                """)).containsExactly("select ';' as \"a;b\"", "do $$ begin; end $$", "select 1");
    }

    private void put(Step step) {
        try (Connection connection = owner.getConnection()) {
            LateSteps.put(connection, "test", step);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long left() {
        return jdbc.sql("select count(*) from public.late_step")
                .query(Long.class)
                .single();
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("""
                        select exists (select 1 from pg_locks l join pg_database d on d.oid = l.database
                                       where d.datname = current_database() and not l.granted)
                        """).query(Boolean.class).single();
    }

    private void assertSameAsNew() {
        JdbcClient fresh = JdbcClient.create(TestDatabase.owner(TestDatabase.fresh()));
        for (String question : List.of(SHAPE, "select s::text from platform.timeline_step s order by 1")) {
            assertThat(jdbc.sql(question).query(String.class).list())
                    .isEqualTo(fresh.sql(question).query(String.class).list());
        }
        assertThat(jdbc.sql("select indexrelid::regclass::text from pg_index where not indisvalid")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select conname from pg_constraint where not convalidated")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private void report(int number) {
        jdbc.sql("""
                        insert into problems.topic (topic, position, icon, name_fa, name_en)
                        values ('other', 1, '', '', '') on conflict do nothing
                        """).update();
        jdbc.sql("""
                        insert into problems.problem
                            (territory_id, problem_id, neighbourhood_id, place_path, number, topic, state, state_since, opened_on)
                        values (1, gen_random_uuid(), gen_random_uuid(), 'xq', ?, 'other', 'new', date '2026-11-01', date '2026-11-01')
                        """).param(number).update();
    }
}
