package org.mahalla.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Grant;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.deeds.Deed;
import org.mahalla.problems.deeds.DeedOrder;
import org.mahalla.problems.deeds.DoDeed;
import org.mahalla.problems.deeds.TakeBack;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * `./mahalla bench bulk`: how long one deed to many problems takes, with all that is kept for taking it back, and taking it
 * back. The problems are those of `bench duplicates`, in a folder of its own.
 */
@Command(
        name = "bulk",
        description = "Seconds of accepting many new reports at once, and of taking that back.",
        mixinStandardHelpOptions = true)
final class BulkBench implements Callable<Integer> {
    private static final long SEED = 14050901;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rows", description = "How many at once (default: ${DEFAULT-VALUE}).", defaultValue = "500")
    private int rows;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for the invented problems, kept (default: one under the system's temporary folder).")
    private Path data = Path.of(System.getProperty("java.io.tmpdir"), "mahalla-bench-bulk");

    @Option(names = "--json", description = "Print the figures as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Running running = Running.measuring(data)) {
            new TwinsTown(running, new Random(SEED)).fill(20_000, data);
            List<ProblemId> chosen = chosen(running.bean(JdbcClient.class));
            Viewer viewer = manager(LocalDate.now(running.bean(Clock.class)));
            DoDeed work = running.bean(DoDeed.class);
            TakeBack takeBack = running.bean(TakeBack.class);
            long start = System.nanoTime();
            UUID done = work.run(viewer, UUID.randomUUID().toString(), new DeedOrder(Deed.VERIFY, ""), chosen);
            double doing = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            takeBack.run(viewer, done);
            tell(chosen.size(), doing, (System.nanoTime() - start) / 1e9);
        }
        return 0;
    }

    private List<ProblemId> chosen(JdbcClient jdbc) {
        return jdbc.sql("""
                        select problem_id
                        from problems.problem
                        where state = 'new' and not sensitive and not about_council
                        order by opened_on desc, problem_id
                        limit ?
                        """)
                .param(rows)
                .query((row, n) -> new ProblemId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Viewer manager(LocalDate today) {
        AccountId account = new AccountId(UUID.nameUUIDFromBytes(new byte[] {1}));
        PlacePath all = new PlacePath("bench");
        return Viewer.account(account, "bench", List.of(new Grant(Role.MANAGER, all, today, today)), today);
    }

    private void tell(int count, double doing, double undoing) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int cores = Runtime.getRuntime().availableProcessors();
        String form = json
                ? "{\"rows\":%d,\"do_s\":%.2f,\"undo_s\":%.2f,\"cores\":%d,\"load\":%.2f}%n"
                : "%d rows: done in %.2f s, taken back in %.2f s (%d cores, load %.2f)%n";
        spec.commandLine().getOut().printf(Locale.ROOT, form, count, doing, undoing, cores, load);
    }
}
