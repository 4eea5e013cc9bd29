package org.mahalla.launcher;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mahalla.launcher.country.Country;
import org.mahalla.launcher.country.Figure;
import org.mahalla.launcher.country.Load;
import org.mahalla.launcher.country.Served;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * `./mahalla bench country`: invents a country in a folder of its own, serves it in a process of its own with the limits
 * for single addresses raised, and asks it for everything that people ask for. Reports that were posted stay in the
 * folder.
 */
@Command(
        name = "country",
        description = "Invent a country with so many problems, serve it, and measure its pages over HTTP (Linux).",
        mixinStandardHelpOptions = true)
final class CountryBench implements Callable<Integer> {
    private static final int CONNECTIONS = 8;
    private static final Map<String, String> RAISED = raised();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--problems", description = "How many (default: ${DEFAULT-VALUE}).", defaultValue = "10000")
    private int problems;

    @Option(names = "--neighbourhoods", hidden = true, defaultValue = "10000")
    private int neighbourhoods;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for the country, kept (default: one under the system's temporary folder).")
    private Path data = Path.of(System.getProperty("java.io.tmpdir"), "mahalla-bench-country");

    @Option(
            names = "--seconds",
            description =
                    "How long to measure each figure, after half as long for warming up (default: ${DEFAULT-VALUE}).",
            defaultValue = "8")
    private int seconds;

    @Option(names = "--figures", split = ",", paramLabel = "NAME", description = "Measure only these.")
    private List<String> figures = List.of();

    @Option(names = "--only-invent", description = "Fill the folder and measure nothing.")
    private boolean onlyInvent;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    private record Machine(
            int cores,
            double load,
            @JsonProperty("load_after") double loadAfter) {}

    private record All(Machine machine, Map<String, String> settings, Map<String, Long> rows, List<Figure> figures) {}

    private static Map<String, String> raised() {
        Map<String, String> raised = new LinkedHashMap<>();
        for (String purpose : List.of("report", "search", "sign-in", "track")) {
            raised.put("mahalla.access.throttle." + purpose + ".tries", "0");
            raised.put("mahalla.access.throttle." + purpose + ".within", "1m");
        }
        raised.put("mahalla.access.second-factor", "optional");
        return raised;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(data);
        Installation installation = new Installation();
        installation.data = data;
        PrintWriter err = spec.commandLine().getErr();
        try (Running running = Running.inventing(installation)) {
            running.bean(Country.class).fill(neighbourhoods, problems, data, err::println);
        }
        return onlyInvent ? 0 : measure(installation.folder(), err);
    }

    private int measure(Path folder, PrintWriter err) throws IOException {
        double before = load();
        Load.Result result;
        try (Served served = Served.start(Launcher.class.getName(), folder, RAISED)) {
            result = new Load(served, folder, CONNECTIONS, Duration.ofSeconds(seconds))
                    .run(figures, figure -> err.println(line(figure)));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared()
                    .writeValueAsString(new All(
                            new Machine(Runtime.getRuntime().availableProcessors(), before, load()),
                            RAISED,
                            result.rows(),
                            result.figures())));
        } else {
            out.printf(
                    Locale.ROOT,
                    "%s; %d connections; load %.2f on %d cores; limits raised: %s%n",
                    result.rows(),
                    CONNECTIONS,
                    before,
                    Runtime.getRuntime().availableProcessors(),
                    RAISED.keySet());
            result.figures().forEach(figure -> out.println(line(figure)));
        }
        out.flush();
        return result.figures().stream().anyMatch(figure -> figure.errors() > 0) ? Launcher.REFUSED : 0;
    }

    static String line(Figure figure) {
        return String.format(
                Locale.ROOT,
                "%-13s %7.1f/s  p50 %7.2f  p95 %7.2f  p99 %7.2f ms  processor %6.2f ms (%.2f here, %.2f database)"
                        + "  %6d bytes  %d requests, %d errors%s  load %.2f",
                figure.name(),
                figure.rps(),
                figure.p50(),
                figure.p95(),
                figure.p99(),
                figure.cpu(),
                figure.cpuOfApplication(),
                figure.cpuOfDatabase(),
                figure.bytes(),
                figure.requests(),
                figure.errors(),
                figure.error() == null ? "" : " (" + figure.error() + ")",
                figure.load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
