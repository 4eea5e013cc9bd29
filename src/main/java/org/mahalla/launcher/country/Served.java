package org.mahalla.launcher.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Mahalla that serves a data folder in a process of its own, with what it and its database take of the processor. */
public final class Served implements AutoCloseable {
    private static final double MILLIS_A_TICK = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final long database;
    private final String databaseUrl;

    private Served(Process process, int port, long database, String databaseUrl) {
        this.process = process;
        this.port = port;
        this.database = database;
        this.databaseUrl = databaseUrl;
    }

    /** Starts the same program once more, as this one was started, with the settings on top. */
    public static Served start(String program, Path data, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-agentlib"))
                .forEach(command::add);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                program,
                "serve",
                "--port",
                "0",
                "--data",
                data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MAHALLA_AOT", "off");
        Process process = builder.start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("ready ")) {
                Thread.ofPlatform().daemon().start(() -> out.lines().forEach(rest -> {}));
                String pid = Files.readAllLines(data.resolve("cluster/postmaster.pid"))
                        .getFirst();
                return new Served(
                        process,
                        Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)),
                        Long.parseLong(pid.strip()),
                        Files.readString(data.resolve("database.url")).strip());
            }
        }
        process.destroy();
        throw new IOException("the country could not be served");
    }

    int port() {
        return port;
    }

    String databaseUrl() {
        return databaseUrl;
    }

    /** Milliseconds of processor time until now: of the program, and of its database with all that it started. */
    double[] processor() throws IOException {
        double sum = ticks(database, true);
        for (ProcessHandle child : ProcessHandle.of(database).stream()
                .flatMap(ProcessHandle::children)
                .toList()) {
            sum += ticks(child.pid(), false);
        }
        return new double[] {ticks(process.pid(), false) * MILLIS_A_TICK, sum * MILLIS_A_TICK};
    }

    /** What ended children took is counted with their parent. */
    private static double ticks(long pid, boolean withEnded) throws IOException {
        Path file = Path.of("/proc", Long.toString(pid), "stat");
        String stat;
        try {
            stat = Files.readString(file);
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw e;
            }
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double own = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
        return withEnded ? own + Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]) : own;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
