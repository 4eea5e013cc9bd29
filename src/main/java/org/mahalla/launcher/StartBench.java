package org.mahalla.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * `./mahalla bench start`: starts the installation once more in a process of its own and tells what that took until the
 * line `ready`: seconds on the clock, CPU seconds and resident memory of Java alone, without the database.
 */
@Command(
        name = "start",
        description = "Start on an existing data folder (Linux): seconds, CPU seconds, memory without the database.",
        mixinStandardHelpOptions = true)
final class StartBench implements Callable<Integer> {
    private static final long CLOCK_TICKS_A_SECOND = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--json", description = "Print the figures as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(installation.folder().resolve("cluster"))) {
            throw new ParameterException(spec.commandLine(), "--data must name a folder that Mahalla has served from.");
        }
        Path home = Path.of(System.getProperty("mahalla.home", "."));
        boolean cache = Files.exists(home.resolve("target/app/mahalla.aot"));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(List.of(
                        home.resolve("mahalla").toString(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        installation.folder().toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.startsWith("ready ")) {
                line = out.readLine();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            if (line == null) {
                spec.commandLine().getErr().println("mahalla: the installation did not start");
                return Launcher.REFUSED;
            }
            tell(seconds, cpuSeconds(process.pid()), residentMegabytes(process.pid()), cache);
            return 0;
        } finally {
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private void tell(double seconds, double cpu, long megabytes, boolean cache) {
        PrintWriter out = spec.commandLine().getOut();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int cores = Runtime.getRuntime().availableProcessors();
        String shape = json
                ? "{\"seconds\":%.2f,\"cpu_seconds\":%.2f,\"resident_mb\":%d,\"aot_cache\":%b,\"load\":%.2f,\"cores\":%d}%n"
                : "ready after %.2f s, %.2f CPU s, %d MB resident, AOT cache %b, load %.2f on %d cores%n";
        out.printf(Locale.ROOT, shape, seconds, cpu, megabytes, cache, load, cores);
        out.flush();
    }

    private static double cpuSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) CLOCK_TICKS_A_SECOND;
    }

    private static long residentMegabytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException("no VmRSS");
    }
}
