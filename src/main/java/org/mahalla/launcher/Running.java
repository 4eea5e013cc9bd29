package org.mahalla.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.Mahalla;
import org.mahalla.platform.backup.Restore;
import org.mahalla.platform.postgres.DataFolderInUseException;
import org.mahalla.platform.postgres.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application with its database. The database starts before and stops after everything else. A command beside a
 * serving Mahalla works on the same database; its address is left in the data folder for that.
 */
final class Running implements AutoCloseable {
    private static final String ADDRESS = "database.url";
    private static final Map<String, Object> QUIET = Map.of("server.port", "-1", "mahalla.jobs.enabled", "false");

    private final ConfigurableApplicationContext context;
    private final Database database;

    private Running(ConfigurableApplicationContext context, Database database) {
        this.context = context;
        this.database = database;
    }

    /** Where the database is, and how it is stopped if it is ours. */
    private record Database(String url, Runnable stop) {}

    /** Serves pages on the port; 0 takes any free one. */
    static Running serving(Installation installation, String host, int port, Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("server.address", host);
        settings.put("server.port", Integer.toString(port));
        if (more.containsKey("mahalla.demo")) {
            settings.put("mahalla.address", "http://" + host + ":" + port);
        }
        return start(installation, settings, false);
    }

    /** The modules without pages, for a command. */
    static Running quietly(Installation installation) {
        return start(installation, QUIET, true);
    }

    /** As {@link #quietly}, to measure in a folder of its own, which is made when it is missing. */
    static Running measuring(Path data) throws IOException {
        Files.createDirectories(data);
        Installation installation = new Installation();
        installation.data = data;
        return quietly(installation);
    }

    /** As {@link #quietly}, with the beans that write an invented country. */
    static Running inventing(Installation installation) {
        Map<String, Object> settings = new HashMap<>(QUIET);
        settings.put("mahalla.country", "true");
        return start(installation, settings, false);
    }

    /** As {@link #quietly}, as one of the nodes of a year that is gone through by a clock of its own. */
    static Running living(Installation installation) {
        Map<String, Object> settings = new HashMap<>(QUIET);
        settings.put("mahalla.year", "true");
        return start(installation, settings, false);
    }

    int port() {
        WebServerApplicationContext web = (WebServerApplicationContext) context;
        return java.util.Objects.requireNonNull(web.getWebServer()).getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> List<T> beans(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    @Override
    public void close() {
        context.close();
        database.stop().run();
    }

    /** As {@link #quietly}, in a data folder where a restore is not done yet. */
    static Running restoring(Installation installation) {
        return run(installation, QUIET, false);
    }

    private static Running start(Installation installation, Map<String, Object> settings, boolean beside) {
        Restore.refuseHalf(installation.folder());
        return run(installation, settings, beside);
    }

    private static Running run(Installation installation, Map<String, Object> settings, boolean beside) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("mahalla.data", installation.folder().toString());
        Database database = database(installation, beside);
        all.put("mahalla.database.url", database.url());
        SpringApplication application = new SpringApplication(Mahalla.class);
        application.setDefaultProperties(all);
        application.setLogStartupInfo(false);
        return new Running(application.run(), database);
    }

    private static Database database(Installation installation, boolean beside) {
        if (installation.database != null) {
            return new Database(installation.database, () -> {});
        }
        Path address = installation.folder().resolve(ADDRESS);
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(installation.folder(), programs());
            Runnable stop = () -> {
                postgres.close();
                deleteQuietly(address);
            };
            SpringApplication.getShutdownHandlers().add(stop);
            Files.writeString(address, postgres.url());
            return new Database(postgres.url(), stop);
        } catch (DataFolderInUseException e) {
            String running = beside ? read(address) : null;
            if (running == null) {
                throw e;
            }
            return new Database(running, () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unpacked PostgreSQL lies beside the program, not in the data: one copy serves every installation. */
    static Path programs() {
        return Path.of(System.getProperty("mahalla.app", "target/app")).toAbsolutePath();
    }

    private static @Nullable String read(Path address) {
        try {
            return Files.exists(address) ? Files.readString(address).strip() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteQuietly(Path address) {
        try {
            Files.deleteIfExists(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
