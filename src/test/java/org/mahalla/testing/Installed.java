package org.mahalla.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mahalla as it is installed: a process of its own with a data folder, without anything of the tests. */
public final class Installed {
    private static final Pattern READY = Pattern.compile("ready (http://\\S+)");
    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Path data;
    private @Nullable Process process;

    public Installed(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    /** What a command ended with and printed. */
    public record Ended(int code, String text) {}

    public Ended run(String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "command", ".log");
        Process command = start(log, arguments);
        assertThat(command.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("%s ended", Arrays.toString(arguments))
                .isTrue();
        return new Ended(command.exitValue(), Files.readString(log));
    }

    /** Begins a command and does not wait for it. */
    public Process begin(String... arguments) throws IOException {
        return start(Files.createTempFile(folder, "command", ".log"), arguments);
    }

    /** As {@link #run}, started by a shell that does something before and after; the command is its `"$@"`. */
    public Ended runWithin(List<String> shell, String script, String... arguments)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "command", ".log");
        List<String> command = new ArrayList<>(shell);
        command.addAll(List.of("sh", "-c", script, "sh"));
        command.addAll(command(arguments));
        Process process = started(command, log);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(log));
    }

    public Path data() {
        return data;
    }

    /** Starts serving and waits until it says so. */
    public URI serve() throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "serve", ".log");
        Process started = start(log, "serve", "--port", "0");
        process = started;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline && started.isAlive()) {
            Matcher ready = READY.matcher(Files.readString(log));
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            started.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("did not start: " + Files.readString(log));
    }

    public void kill() throws InterruptedException {
        served().destroyForcibly().waitFor();
    }

    public void killDatabase() throws IOException, InterruptedException {
        long postmaster = postmaster();
        new ProcessBuilder("kill", "-9", Long.toString(postmaster)).start().waitFor();
    }

    /** Asks it to stop; the exit code. */
    public int stop() throws InterruptedException {
        Process serving = served();
        serving.destroy();
        assertThat(serving.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return serving.exitValue();
    }

    public void stopIfRunning() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroyForcibly().waitFor();
        }
    }

    public long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("cluster/postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** The address of its database, while it serves. */
    public String database() throws IOException {
        return Files.readString(data.resolve("database.url")).strip();
    }

    public boolean databaseStands() {
        return Files.exists(data.resolve("cluster/postmaster.pid"));
    }

    private Process served() {
        return java.util.Objects.requireNonNull(process);
    }

    private Process start(Path log, String... arguments) throws IOException {
        return started(command(arguments), log);
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dmahalla.app=" + Path.of("target").toAbsolutePath(),
                "-Dmahalla.access.throttle.report.tries=0",
                "-Dmahalla.access.throttle.report.within=1m",
                "-Dmahalla.access.throttle.track.tries=0",
                "-Dmahalla.access.throttle.track.within=1m",
                "-Dmahalla.access.second-factor=optional",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "org.mahalla.launcher.Launcher"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        return command;
    }

    private static Process started(List<String> command, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("MAHALLA_AOT", "off");
        return builder.start();
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
