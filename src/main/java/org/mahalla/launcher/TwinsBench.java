package org.mahalla.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.Suggestions;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * `./mahalla bench duplicates`: how long it takes to say what may be the same, while reporting and at the desk, with as
 * many problems as asked. They are invented once from a seed and stay in their folder for the next time.
 */
@Command(
        name = "duplicates",
        description = "Milliseconds of a suggestion in the form and at the desk.",
        mixinStandardHelpOptions = true)
final class TwinsBench implements Callable<Integer> {
    private static final long SEED = 14050901;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--problems", description = "How many (default: ${DEFAULT-VALUE}).", defaultValue = "200000")
    private int problems;

    @Option(names = "--asked", description = "How many suggestions (default: ${DEFAULT-VALUE}).", defaultValue = "1000")
    private int asked;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for the invented problems, kept (default: one under the system's temporary folder).")
    private Path data = Path.of(System.getProperty("java.io.tmpdir"), "mahalla-bench-duplicates");

    @Option(names = "--json", description = "Print the figures as one line of JSON.")
    private boolean json;

    /** The middle, the slow end and the processor time of so many suggestions. */
    private record Figures(double middle, double slow, double processor, double found) {}

    @Override
    public Integer call() throws IOException {
        try (Running running = Running.measuring(data)) {
            TwinsTown town = new TwinsTown(running, new Random(SEED));
            long there = town.fill(problems, data);
            Suggestions suggestions = running.bean(Suggestions.class);
            Figures form = measure(reporting(running, town, suggestions));
            Figures desk = measure(atTheDesk(running, suggestions));
            tell(there, form, desk);
        }
        return 0;
    }

    private Supplier<Integer> reporting(Running running, TwinsTown town, Suggestions suggestions) {
        Random random = new Random(SEED + 1);
        Topics topics = running.bean(Topics.class);
        Neighbourhoods neighbourhoods = running.bean(Neighbourhoods.class);
        return () -> {
            TwinsTown.Told told = town.tell(random, LocalDate.now(running.bean(Clock.class)));
            return suggestions
                    .whileReporting(
                            neighbourhoods.locate(told.point()).orElseThrow().neighbourhood(),
                            topics.get(told.topic()),
                            told.point(),
                            told.text())
                    .size();
        };
    }

    private Supplier<Integer> atTheDesk(Running running, Suggestions suggestions) {
        List<UUID> open = running.bean(JdbcTemplate.class)
                .queryForList(
                        "select problem_id from problems.problem where ended_on is null order by search_text, problem_id"
                                + " limit 20000",
                        UUID.class);
        Problems rows = running.bean(Problems.class);
        Random random = new Random(SEED + 2);
        return () -> {
            Problem problem = rows.get(new ProblemId(open.get(random.nextInt(open.size()))));
            return suggestions.atTheDesk(problem, place -> true).size();
        };
    }

    private Figures measure(Supplier<Integer> suggestion) {
        int warm = asked / 2;
        double before = 0;
        List<Double> times = new ArrayList<>();
        int found = 0;
        for (int i = -warm; i < asked; i++) {
            if (i == 0) {
                before = processor();
            }
            long start = System.nanoTime();
            int suggested = suggestion.get();
            if (i >= 0) {
                found += suggested;
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Figures(
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                (processor() - before) / asked,
                (double) found / asked);
    }

    /** Milliseconds of processor time, here and in the embedded database. */
    private static double processor() {
        ProcessHandle here = ProcessHandle.current();
        return milliseconds(here)
                + here.descendants().mapToDouble(TwinsBench::milliseconds).sum();
    }

    private static double milliseconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    private void tell(long there, Figures form, Figures desk) {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        String shape = json
                ? "{\"problems\":%d,\"asked\":%d,\"form\":{\"p50_ms\":%.1f,\"p95_ms\":%.1f,\"cpu_ms\":%.1f,\"found\":%.2f},"
                        + "\"desk\":{\"p50_ms\":%.1f,\"p95_ms\":%.1f,\"cpu_ms\":%.1f,\"found\":%.2f},\"load\":%.2f,\"cores\":%d}%n"
                : "%d problems, %d suggestions each: in the form p50 %.1f ms, p95 %.1f ms, processor %.1f ms, %.2f found;"
                        + " at the desk p50 %.1f ms, p95 %.1f ms, processor %.1f ms, %.2f found; load %.2f on %d cores%n";
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        shape,
                        there,
                        asked,
                        form.middle(),
                        form.slow(),
                        form.processor(),
                        form.found(),
                        desk.middle(),
                        desk.slow(),
                        desk.processor(),
                        desk.found(),
                        machine.getSystemLoadAverage(),
                        machine.getAvailableProcessors());
        spec.commandLine().getOut().flush();
    }
}
