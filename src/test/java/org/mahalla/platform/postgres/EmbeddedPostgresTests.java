package org.mahalla.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {
    private static final Path PROGRAMS = Path.of("target", "programs").toAbsolutePath();

    @Test
    void committedRowsSurviveKillingTheDatabase(@TempDir Path folder) throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.start(folder, PROGRAMS);
        execute(first.url(), "create table street (name text)", "insert into street values ('توحید')");
        ProcessHandle postgres = ProcessHandle.of(first.pid()).orElseThrow();
        postgres.destroyForcibly();
        postgres.onExit().join();
        first.close();

        try (EmbeddedPostgres second = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(ask(second.url(), "select name from street")).isEqualTo("توحید");
            assertThat(ask(second.url(), "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void killedAloneItIsStartedAgainAtTheSameAddress(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, PROGRAMS)) {
            execute(postgres.url(), "create table street (name text)", "insert into street values ('توحید')");
            for (int kills = 0; kills < 2; kills++) {
                long killed = postgres.pid();
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptionsInstanceOf(SQLException.class)
                        .until(() -> postgres.pid() != killed
                                && ask(postgres.url(), "select name from street")
                                        .equals("توحید"));
            }
        }
    }

    @Test
    void whatFallsAgainAndAgainIsLeftLying(@TempDir Path folder) throws Exception {
        Postmaster.Patience little = new Postmaster.Patience(3, Duration.ofMillis(20), Duration.ofMinutes(1));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, PROGRAMS, Map.of(), little)) {
            Files.delete(folder.resolve("cluster").resolve("PG_VERSION"));
            assertThat(postgres.hasGivenUp()).isFalse();
            ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(60)).until(postgres::hasGivenUp);
        }
    }

    @Test
    void aSecondStartOnTheSameDataSaysSo(@TempDir Path folder) {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, PROGRAMS))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessageContaining(folder.toString());
            assertThat(first.pid()).isPositive();
        }
    }

    @Test
    void namesAreSortedAsPersiansSortThem(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(
                            ask(
                                    postgres.url(),
                                    "select string_agg(n, ' ' order by n) from unnest(array['گل','آب','پارک','یاس','هتل','وانت']) n"))
                    .isEqualTo("آب پارک گل وانت هتل یاس");
        }
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ask(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
