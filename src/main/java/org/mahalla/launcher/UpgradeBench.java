package org.mahalla.launcher;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.mahalla.platform.postgres.EmbeddedPostgres;
import org.mahalla.platform.postgres.Migrations;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * `./mahalla bench upgrade`: fills the database of an older version, then brings it up to date while people go on reporting
 * through that older version, and tells the longest time that one of them waited.
 */
@Command(
        name = "upgrade",
        description = "Bring a database of an older version up to date while others write; how long they waited.",
        mixinStandardHelpOptions = true)
final class UpgradeBench implements Callable<Integer> {
    private static final double LIMIT_MS = 1_500;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--problems", description = "How many (default: ${DEFAULT-VALUE}).", defaultValue = "10000")
    private int problems;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "An empty folder, for this run alone (default: a new one under the system's temporary folder).")
    private Path data = Path.of("");

    @Option(
            names = "--from",
            split = ",",
            paramLabel = "SCHEMA=VERSION",
            description = "The last migration of each schema to begin with (default: ${DEFAULT-VALUE}).",
            defaultValue = "public=1,platform=33,access=7,places=2,problems=90")
    private Map<String, String> from = Map.of();

    @Option(names = "--writes", description = "How many a second (default: ${DEFAULT-VALUE}).", defaultValue = "100")
    private int writes;

    @Option(names = "--json", description = "Print the figures as one line of JSON.")
    private boolean json;

    private record Figures(
            int problems,
            Map<String, String> from,
            @JsonProperty("upgrade_s") double seconds,
            @JsonProperty("longest_stall_ms") double longest,
            @JsonProperty("p99_ms") double p99,
            @JsonProperty("p50_ms") double p50,
            int writes,
            int failed,
            int cores,
            double load) {}

    @Override
    public Integer call() throws IOException {
        if (data.toString().isEmpty()) {
            data = Files.createTempDirectory("mahalla-bench-upgrade");
        } else if (Files.exists(data.resolve("cluster"))) {
            throw new ParameterException(spec.commandLine(), "--data must name an empty folder.");
        }
        LoggingSystem.get(UpgradeBench.class.getClassLoader()).beforeInitialize();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Running.programs())) {
            PGSimpleDataSource owner = new PGSimpleDataSource();
            owner.setUrl(postgres.url());
            new OlderFolder(owner).fill(from, problems);
            spec.commandLine().getErr().println("filled with " + problems + " problems");
            Figures figures = upgrade(owner);
            tell(figures);
            return figures.longest() <= LIMIT_MS && figures.failed() == 0 ? 0 : Launcher.REFUSED;
        }
    }

    private Figures upgrade(PGSimpleDataSource owner) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        SteadyWriters writers = new SteadyWriters(owner, writes, problems);
        long start = System.nanoTime();
        double seconds;
        try (writers) {
            Migrations.run(owner);
            seconds = (System.nanoTime() - start) / 1e9;
        }
        List<Double> times = writers.times();
        return new Figures(
                problems,
                new TreeMap<>(from),
                seconds,
                times.getLast(),
                times.get(times.size() * 99 / 100),
                times.get(times.size() / 2),
                times.size(),
                writers.failed(),
                Runtime.getRuntime().availableProcessors(),
                load);
    }

    private void tell(Figures figures) {
        String words = json
                ? JsonMapper.shared().writeValueAsString(figures)
                : String.format(
                        Locale.ROOT,
                        "%d problems from %s: up to date in %.1f s; of %d writes meanwhile %d failed, the longest took %.0f ms,"
                                + " p99 %.0f ms, p50 %.1f ms (%d cores, load %.2f)",
                        figures.problems(),
                        figures.from(),
                        figures.seconds(),
                        figures.writes(),
                        figures.failed(),
                        figures.longest(),
                        figures.p99(),
                        figures.p50(),
                        figures.cores(),
                        figures.load());
        spec.commandLine().getOut().println(words);
    }
}
