package org.mahalla.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
