package org.mahalla.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.backup.Erasures;
import org.mahalla.platform.backup.Restore;
import org.mahalla.platform.postgres.EmbeddedPostgres;
import org.mahalla.platform.timeline.TimelineCheck;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** `./mahalla restore DIR`: a backup into an empty data folder, what was erased since erased again, all of it verified. */
@Command(
        name = "restore",
        description = {
            "Bring a backup back into an empty data folder, erase again what was erased since, and verify everything.",
            "DIR is the folder given to backup (its newest backup is taken) or one backup in it.",
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    /** Nobody else is there, and rows that come into an empty table in one transaction need no second writing. */
    private static final Map<String, String> FILLING =
            Map.of("wal_level", "minimal", "max_wal_senders", "0", "max_wal_size", "4GB");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Parameters(index = "0", paramLabel = "DIR", description = "Where the backups lie.")
    private Path shelf = Path.of("backups");

    @Option(names = "--keys", paramLabel = "FILE", description = "The key file, for a backup without keys.")
    private @Nullable Path keys;

    @Option(
            names = "--erased",
            paramLabel = "FILE",
            description = "A newer list of erasures than the one in DIR (default: erased in DIR).")
    private @Nullable Path erased;

    @Option(
            names = "--drill",
            description =
                    "Only prove that it would work: restore into a folder of its own under --data, verify, remove.")
    private boolean drill;

    @Option(names = "--json", description = "Print the figures as one line of JSON.")
    private boolean json;

    /** What is printed. */
    record Figures(
            String backup,
            long rows,
            long files,
            int erasedAgain,
            long entries,
            boolean sound,
            java.util.List<TimelineCheck.Fault> faults,
            double seconds) {}

    @Override
    public Integer call() {
        if (!drill) {
            return restore();
        }
        Path own = installation.folder().resolve("drill-" + UUID.randomUUID());
        installation.data = own;
        try {
            return restore();
        } finally {
            Restore.remove(own);
        }
    }

    private int restore() {
        long start = System.nanoTime();
        LoggingSystem.get(RestoreCommand.class.getClassLoader()).beforeInitialize();
        Restore restore = Restore.from(shelf);
        restore.files(installation.folder(), keys);
        fill(restore);
        try (Running running = Running.restoring(installation)) {
            int again = running.bean(Erasures.class).replay(erased == null ? restore.erasures() : erased);
            TimelineCheck.Findings findings = running.bean(TimelineCheck.class).run();
            Restore.done(installation.folder());
            Figures figures = new Figures(
                    restore.name(),
                    restore.manifest().rows(),
                    restore.manifest().fileCount(),
                    again,
                    findings.entries(),
                    findings.sound(),
                    findings.faults(),
                    (System.nanoTime() - start) / 1_000_000 / 1_000.0);
            print(figures);
            return findings.sound() ? 0 : Launcher.REFUSED;
        }
    }

    private void fill(Restore restore) {
        if (installation.database != null) {
            restore.database(at(installation.database));
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(installation.folder(), Running.programs(), FILLING)) {
            restore.database(at(postgres.url()));
        }
    }

    private static PGSimpleDataSource at(String url) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url);
        return owner;
    }

    private void print(Figures figures) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(figures));
            return;
        }
        out.printf(
                Locale.ROOT,
                "restored %s: %d rows, %d files; %d erased again; %d timeline entries %s; %.1f s%n",
                figures.backup(),
                figures.rows(),
                figures.files(),
                figures.erasedAgain(),
                figures.entries(),
                figures.sound() ? "sound" : "with " + figures.faults().size() + " faults",
                figures.seconds());
        figures.faults().forEach(fault -> out.println(fault.what() + " " + fault.where()));
    }
}
