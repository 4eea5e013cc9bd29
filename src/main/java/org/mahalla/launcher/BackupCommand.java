package org.mahalla.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mahalla.platform.backup.Manifest;
import org.mahalla.platform.backup.TakeBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** `./mahalla backup DIR`: database, files and keys onto a shelf, also beside a serving Mahalla. */
@Command(
        name = "backup",
        description = {
            "Put a checked backup of database, files and keys into DIR, also while Mahalla serves.",
            "DIR may hold many backups; stored files lie there once for all of them.",
            "Sessions, one-time codes, drafts and messages on their way are not in it.",
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder for backups, best on another disk.")
    private Path shelf = Path.of("backups");

    @Option(
            names = "--without-keys",
            description = "Leave the key file out: for a copy that leaves the house. Personal data in it cannot be read"
                    + " without the key file, and restore asks for it.")
    private boolean withoutKeys;

    @Option(
            names = "--keep",
            paramLabel = "DAYS",
            description = "Remove backups in DIR that are older (default: ${DEFAULT-VALUE}).",
            defaultValue = "30")
    private int keep = 30;

    @Option(names = "--json", description = "Print the figures as one line of JSON.")
    private boolean json;

    /** What is printed. */
    record Figures(
            String backup,
            int tables,
            long rows,
            long files,
            long bytes,
            boolean keys,
            double seconds,
            List<String> lost,
            List<String> removed) {}

    @Override
    public Integer call() {
        try (Running running = Running.quietly(installation)) {
            TakeBackup.Taken taken = running.bean(TakeBackup.class).take(shelf, !withoutKeys, Duration.ofDays(keep));
            Manifest manifest = taken.manifest();
            Figures figures = new Figures(
                    taken.name(),
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.fileCount(),
                    manifest.bytes(),
                    manifest.hasKeys(),
                    taken.time().toMillis() / 1_000.0,
                    manifest.lost(),
                    taken.forgotten());
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? JsonMapper.shared().writeValueAsString(figures) : words(figures));
            figures.lost()
                    .forEach(file -> spec.commandLine()
                            .getErr()
                            .println("mahalla: the stored file " + file + " is damaged and is not in the backup."));
            return figures.lost().isEmpty() ? 0 : Launcher.REFUSED;
        }
    }

    private static String words(Figures figures) {
        return String.format(
                Locale.ROOT,
                "backup %s: %d rows of %d tables, %d files, %.1f MB, %s; checked, %.1f s%s",
                figures.backup(),
                figures.rows(),
                figures.tables(),
                figures.files(),
                figures.bytes() / 1e6,
                figures.keys() ? "with the keys" : "without the keys",
                figures.seconds(),
                figures.removed().isEmpty() ? "" : "; removed as too old: " + String.join(", ", figures.removed()));
    }
}
