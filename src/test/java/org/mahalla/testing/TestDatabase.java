package org.mahalla.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mahalla.platform.postgres.EmbeddedPostgres;
import org.mahalla.platform.postgres.Migrations;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL for the whole test run (fsync off, the only place where it is), migrated once into a template;
 * every {@link #fresh()} database is a copy of it.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "template_mahalla";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    /** JDBC address, for the owner, of a new migrated database that nobody else uses. */
    public static String fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return POSTGRES.url(name);
    }

    /** A new database without any table. */
    public static String empty() {
        String name = "empty_" + COUNT.incrementAndGet();
        execute("create database " + name);
        return POSTGRES.url(name);
    }

    /** Plain connections to the address, as its owner. */
    public static DataSource owner(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    /** Plain connections to the address in the role of the running application. */
    public static DataSource application(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url + "&options=-c%20role=mahalla_app");
        return source;
    }

    private static EmbeddedPostgres start() {
        try {
            Path folder = Files.createTempDirectory("mahalla-test");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(
                    folder,
                    Path.of("target", "programs").toAbsolutePath(),
                    Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            try (Connection connection = DriverManager.getConnection(postgres.url("postgres"));
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + TEMPLATE);
            }
            Migrations.run(owner(postgres.url(TEMPLATE)));
            return postgres;
        } catch (Exception e) {
            throw new IllegalStateException("no test database", e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(POSTGRES.url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
