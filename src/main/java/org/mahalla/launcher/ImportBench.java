package org.mahalla.launcher;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.imports.ImportPlaces;
import org.mahalla.platform.tables.ImportCounts;
import org.mahalla.problems.imports.ImportReports;
import org.mahalla.shared.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `./mahalla bench import`: imports into an empty database of its own, which is thrown away. */
@Command(
        name = "import",
        description = "Rows a second and memory of an import, into a database that is thrown away.",
        mixinStandardHelpOptions = true)
final class ImportBench implements Callable<Integer> {
    private static final long SEED = 14050901;
    private static final int PLACES = 100;
    private static final List<String> TOPICS = List.of("lamp-out", "full-bin", "broken-pavement", "bus-stop");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--rows",
            description = "How many rows to invent (default: ${DEFAULT-VALUE}).",
            defaultValue = "60000")
    private int rows;

    @Option(names = "--file", paramLabel = "FILE", description = "Reports to import instead of invented ones.")
    @Nullable
    private Path file;

    @Option(names = "--mapping", paramLabel = "MAP", description = "Mapping of that file.")
    @Nullable
    private Path mapping;

    @Option(names = "--places", paramLabel = "FILE", description = "Places of that file (default: the file itself).")
    @Nullable
    private Path places;

    @Option(names = "--places-mapping", paramLabel = "MAP", description = "Mapping of the places.")
    @Nullable
    private Path placesMapping;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("mahalla-bench");
        try (Running running = Running.measuring(folder.resolve("data"))) {
            Path reports = file == null ? inventReports(folder) : file;
            Path reportsMap = mapping == null ? invent(folder, "reports.yaml", REPORTS_MAP) : mapping;
            Path ground = places != null ? places : file == null ? inventPlaces(folder) : file;
            Path groundMap = placesMapping == null ? invent(folder, "places.yaml", PLACES_MAP) : placesMapping;
            running.bean(ImportPlaces.class).run(ground, groundMap, false, done -> {});
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            double own = seconds(ProcessHandle.current());
            double database = descendants();
            long start = System.nanoTime();
            ImportCounts counts = running.bean(ImportReports.class)
                    .run(reports, reportsMap, folder.resolve("refused.csv"), Language.EN, false, done -> {})
                    .counts();
            tell(
                    counts,
                    (System.nanoTime() - start) / 1e9,
                    seconds(ProcessHandle.current()) - own,
                    descendants() - database);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return 0;
    }

    /** Processor time of the embedded database. */
    private static double descendants() {
        return ProcessHandle.current()
                .descendants()
                .mapToDouble(ImportBench::seconds)
                .sum();
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private void tell(ImportCounts counts, double seconds, double own, double database) {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        var machine = ManagementFactory.getOperatingSystemMXBean();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%d rows (%d imported, %d refused) in %.1f s: %.0f rows a second; processor %.1f s here and"
                                + " %.1f s in the database; heap at most %d MB of %d; load %.1f on %d cores%n",
                        counts.rows(),
                        counts.imported(),
                        counts.refused(),
                        seconds,
                        counts.rows() / seconds,
                        own,
                        database,
                        heap >> 20,
                        Runtime.getRuntime().maxMemory() >> 20,
                        machine.getSystemLoadAverage(),
                        machine.getAvailableProcessors());
    }

    private static final String PLACES_MAP = """
            source: bench-places
            territory: {code: bench, name: Bench}
            coordinates: {system: wgs84, latitude: lat, longitude: lon}
            columns: {code: id, name: name}
            """;

    private static final String REPORTS_MAP = """
            source: bench
            territory: {code: bench, name: Bench}
            dates: [iso]
            coordinates: {system: wgs84, latitude: lat, longitude: lon}
            columns: {reference: id, topic: topic, reported: day, state: state, text: text}
            """;

    private static Path invent(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path inventPlaces(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("id,name,lat,lon\n");
        for (int i = 0; i < PLACES; i++) {
            text.append(
                    String.format(Locale.ROOT, "n%d,place %d,%f,%f%n", i, i, 34 + i / 10 * 0.01, 50 + i % 10 * 0.01));
        }
        return invent(folder, "places.csv", text.toString());
    }

    private Path inventReports(Path folder) throws IOException {
        Random random = new Random(SEED);
        Path path = folder.resolve("reports.csv");
        try (Writer out = Files.newBufferedWriter(path)) {
            out.write("id,topic,day,state,text,lat,lon\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.format(
                        Locale.ROOT,
                        "%d,%s,%s,%s,what was said %d,%f,%f%n",
                        i,
                        TOPICS.get(random.nextInt(TOPICS.size())),
                        LocalDate.of(2024, 1, 1).plusDays(random.nextInt(600)),
                        random.nextInt(10) == 0 ? "open" : "closed",
                        i,
                        34 + random.nextDouble() * 0.1,
                        50 + random.nextDouble() * 0.1));
            }
        }
        return path;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            // a temporary folder: the system clears it as well
        }
    }
}
