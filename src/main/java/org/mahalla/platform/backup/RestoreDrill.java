package org.mahalla.platform.backup;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves the newest backup by bringing it back: as a process of its own, as after a disaster, into a folder that is removed
 * afterwards.
 */
public final class RestoreDrill {
    private static final Logger logger = LoggerFactory.getLogger(RestoreDrill.class);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final String LAUNCHER = "org.mahalla.launcher.Launcher";

    private final Path data;
    private final Backups backups;
    private final Clock clock;

    RestoreDrill(Path data, Backups backups, Clock clock) {
        this.data = data;
        this.backups = backups;
        this.clock = clock;
    }

    /** Drills with the newest backup that was made from here and notes how it went; nothing to do where there is none. */
    public void run() {
        for (Backups.Made made : backups.newest(1)) {
            String fault = restore(made.shelf().resolve(made.name()));
            if (fault != null) {
                logger.warn("the restore drill with {} failed: {}", made.name(), fault);
            }
            backups.drilled(made.shelf(), made.name(), clock.instant(), fault);
        }
    }

    /** What went wrong, in the last line that the command said; null when all came back. */
    private @Nullable String restore(Path backup) {
        try {
            Path log = Files.createTempFile("drill", ".log");
            try {
                Process process = new ProcessBuilder(command(backup))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return "it took more than " + LONGEST.toHours() + " hours";
                }
                return process.exitValue() == 0 ? null : last(log);
            } finally {
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "it was broken off";
        }
    }

    private List<String> command(Path backup) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> Stream.of("-Dmahalla.app", "-Dmahalla.home", "-Xmx", "--enable-native-access")
                        .anyMatch(argument::startsWith))
                .forEach(command::add);
        command.addAll(List.of("-XX:+UseSerialGC", "-cp", classPath(), LAUNCHER));
        command.addAll(List.of("restore", backup.toString(), "--drill", "--json", "--data", data.toString()));
        return command;
    }

    private static String classPath() {
        return String.join(
                File.pathSeparator,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(part -> !part.endsWith("test-classes"))
                        .toList());
    }

    private static String last(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }
}
