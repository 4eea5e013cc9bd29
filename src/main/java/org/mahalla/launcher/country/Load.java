package org.mahalla.launcher.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a served country for one kind of page after another, over several connections that never pause. */
public final class Load {
    private static final long SEED = 14050903;
    private static final int LEAST_A_SECOND = 250;
    private static final int LONGEST_TIMES = 4;

    private final Served served;
    private final Path folder;
    private final int connections;
    private final Duration each;

    public Load(Served served, Path folder, int connections, Duration each) {
        this.served = served;
        this.folder = folder;
        this.connections = connections;
        this.each = each;
    }

    /** The rows that were there before, and the figures. */
    public record Result(Map<String, Long> rows, List<Figure> figures) {}

    public Result run(List<String> wanted, Consumer<Figure> told) throws IOException {
        Targets targets;
        try {
            targets = Targets.read(served.databaseUrl());
        } catch (SQLException e) {
            throw new IOException(e);
        }
        Visits visits = new Visits(targets);
        visits.prepare(served.port(), folder);
        return new Result(targets.rows(), run(visits.byFigure(), wanted, told));
    }

    /**
     * The same of an agency's and a secretariat's pages; `people` is the file of those who work at
     * the desk, of whom the first so many for the whole country.
     */
    public List<Figure> ofReferrals(Path people, int ofAll, Consumer<Figure> told) throws IOException {
        try {
            ReferralVisits visits = ReferralVisits.read(served.databaseUrl(), ofAll);
            visits.prepare(served.port(), people);
            return run(visits.byFigure(), List.of(), told);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private List<Figure> run(Map<String, Function<Random, byte[]>> visits, List<String> wanted, Consumer<Figure> told) {
        Map<String, Function<Random, byte[]>> all = new LinkedHashMap<>(visits);
        if (!wanted.isEmpty()) {
            all.keySet().retainAll(wanted);
        }
        // once round for all, so that the first is not measured in a program that has hardly run
        all.forEach((name, visit) -> go(visit, each.dividedBy(2), 0, 0));
        List<Figure> figures = new ArrayList<>();
        all.forEach((name, visit) -> {
            try {
                go(visit, each.dividedBy(2), 0, 1);
                figures.add(figure(name, visit));
                told.accept(figures.getLast());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return figures;
    }

    private Figure figure(String name, Function<Random, byte[]> visit) throws IOException {
        double[] before = served.processor();
        long start = System.nanoTime();
        Tried tried = go(visit, each, (int) each.toSeconds() * LEAST_A_SECOND, 2);
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] after = served.processor();
        List<Long> sorted = tried.nanos();
        Collections.sort(sorted);
        int count = sorted.size();
        double application = (after[0] - before[0]) / count;
        double database = (after[1] - before[1]) / count;
        return new Figure(
                name,
                round(count / seconds),
                Figure.at(sorted, 0.5),
                Figure.at(sorted, 0.95),
                Figure.at(sorted, 0.99),
                round(application + database),
                round(application),
                round(database),
                tried.bytes / count,
                count,
                tried.errors,
                tried.error,
                round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    /** What one connection, or all of them, met. */
    private static final class Tried {
        private final List<Long> times = new ArrayList<>();
        private long bytes;
        private long errors;
        private @Nullable String error;

        private List<Long> nanos() {
            return times;
        }

        private void add(Tried other) {
            times.addAll(other.times);
            bytes += other.bytes;
            errors += other.errors;
            error = error == null ? other.error : error;
        }
    }

    private Tried go(Function<Random, byte[]> visit, Duration least, int requests, int round) {
        long start = System.nanoTime();
        long until = start + least.toNanos();
        long end = start + least.toNanos() * LONGEST_TIMES;
        List<Tried> parts = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        AtomicReference<RuntimeException> broken = new AtomicReference<>();
        for (int i = 0; i < connections; i++) {
            Random random = new Random(SEED + round * 1_000L + i);
            Tried own = new Tried();
            parts.add(own);
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    ask(visit, random, own, until, end, requests / connections);
                } catch (IOException e) {
                    broken.set(new UncheckedIOException(e));
                } catch (RuntimeException e) {
                    broken.set(e);
                }
            }));
        }
        Tried all = new Tried();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (broken.get() != null) {
            throw broken.get();
        }
        parts.forEach(all::add);
        return all;
    }

    private void ask(Function<Random, byte[]> visit, Random random, Tried own, long until, long end, int requests)
            throws IOException {
        try (Wire wire = new Wire(served.port())) {
            while (System.nanoTime() < until || own.times.size() < requests && System.nanoTime() < end) {
                byte[] request = visit.apply(random);
                long asked = System.nanoTime();
                Wire.Answer answer = wire.ask(request);
                own.times.add(System.nanoTime() - asked);
                own.bytes += answer.body().length;
                if (!answer.good()) {
                    own.errors++;
                    own.error = own.error != null
                            ? own.error
                            : answer.status() + " "
                                    + new String(request, StandardCharsets.UTF_8)
                                            .lines()
                                            .findFirst()
                                            .orElse("");
                }
            }
        }
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
