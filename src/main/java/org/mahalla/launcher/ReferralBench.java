package org.mahalla.launcher;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mahalla.launcher.country.Country;
import org.mahalla.launcher.country.Figure;
import org.mahalla.launcher.country.Load;
import org.mahalla.launcher.country.Served;
import org.mahalla.launcher.year.Year;
import org.mahalla.launcher.year.YearDeeds;
import org.mahalla.launcher.year.YearPeople;
import org.mahalla.referrals.deeds.DoReferralDeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * `./mahalla bench referrals`: lives through a year of so many referrals with a clock of its own and two nodes, recounts in
 * its own way what should have climbed when, then measures the pages of the desk over HTTP and one pass over 100,000 that are
 * due. Ten referrals share a problem of an invented country.
 */
@Command(
        name = "referrals",
        description =
                "Live through a year of referrals with two nodes, check every climb, and measure the desk (Linux).",
        mixinStandardHelpOptions = true)
final class ReferralBench implements Callable<Integer> {
    private static final int CONNECTIONS = 8;
    private static final int DUE_AT_ONCE = 100_000;
    private static final int MOST_PROBLEMS = 100_000;
    private static final Map<String, String> RAISED = Map.of(
            "mahalla.access.throttle.sign-in.tries", "0",
            "mahalla.access.throttle.sign-in.within", "1m",
            "mahalla.access.second-factor", "optional");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--referrals", description = "How many (default: ${DEFAULT-VALUE}).", defaultValue = "10000")
    private int referrals;

    @Option(names = "--days", hidden = true, defaultValue = "365")
    private int days;

    @Option(names = "--neighbourhoods", hidden = true, defaultValue = "2000")
    private int neighbourhoods;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for the year, kept (default: one under the system's temporary folder).")
    private Path data = Path.of(System.getProperty("java.io.tmpdir"), "mahalla-bench-referrals");

    @Option(
            names = "--seconds",
            description =
                    "How long to measure each figure, after half as long for warming up (default: ${DEFAULT-VALUE}).",
            defaultValue = "8")
    private int seconds;

    @Option(
            names = "--only-figures",
            description = "Measure pages and the pass in a folder whose year is over; nothing is checked.")
    private boolean onlyFigures;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    private record Machine(
            int cores,
            double load,
            @JsonProperty("load_after") double loadAfter) {}

    /** One pass over what is due. */
    private record Pass(int due, double seconds) {}

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(data);
        Installation installation = new Installation();
        installation.data = data;
        PrintWriter err = spec.commandLine().getErr();
        double before = load();
        Year.@Nullable Result year = onlyFigures ? null : year(installation, err);
        List<Figure> figures;
        try (Served served = Served.start(Launcher.class.getName(), installation.folder(), RAISED)) {
            figures = new Load(served, installation.folder(), CONNECTIONS, Duration.ofSeconds(seconds))
                    .ofReferrals(
                            YearPeople.file(installation.folder()),
                            YearPeople.OF_ALL,
                            figure -> err.println(CountryBench.line(figure)));
        }
        YearDeeds.Took bulk = bulk(installation);
        Pass pass = pass(installation);
        tell(year, pass, bulk, figures, new Machine(Runtime.getRuntime().availableProcessors(), before, load()));
        return year != null && year.late() + year.twice() + year.early() + year.toSender() > 0 ? Launcher.REFUSED : 0;
    }

    private Year.Result year(Installation installation, PrintWriter err) throws IOException {
        long start = System.nanoTime();
        try (Running running = Running.inventing(installation)) {
            running.bean(Country.class)
                    .fill(neighbourhoods, Math.clamp(referrals / 10, 500, MOST_PROBLEMS), data, err::println);
        }
        try (Running main = Running.living(installation)) {
            Year year = main.bean(Year.class);
            if (year.lived()) {
                throw new IOException("the year in " + data + " is over: name another folder, or --only-figures");
            }
            main.bean(YearPeople.class).fill(installation.folder());
            Installation beside = new Installation();
            beside.data = data;
            beside.database = Files.readString(installation.folder().resolve("database.url"))
                    .strip();
            try (YearNodes nodes = new YearNodes(beside)) {
                Year.Result result =
                        year.live(referrals, days, nodes, text -> err.println(text + " after " + since(start) + " s"));
                year.settle();
                result.told().forEach(err::println);
                err.println("restarts " + nodes.restarts() + ", sealed after " + since(start) + " s");
                return result;
            }
        }
    }

    private static YearDeeds.Took bulk(Installation installation) throws IOException {
        try (Running running = Running.living(installation)) {
            return running.bean(YearDeeds.class).extend(DoReferralDeed.MOST);
        }
    }

    private Pass pass(Installation installation) throws IOException {
        try (Running running = Running.living(installation)) {
            int due = running.bean(Year.class).makeDue(Math.min(DUE_AT_ONCE, 10 * referrals));
            long start = System.nanoTime();
            YearNodes.rounds(running, "referrals-climb");
            return new Pass(due, Math.round((System.nanoTime() - start) / 1e7) / 100.0);
        }
    }

    private void tell(
            Year.@Nullable Result year, Pass pass, YearDeeds.Took bulk, List<Figure> figures, Machine machine) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        if (year != null) {
            all.put("referrals", year.referrals());
            all.put("climbs", year.climbs());
            all.put("late_without_climb", year.late());
            all.put("climbed_twice", year.twice());
            all.put("climbed_early", year.early());
            all.put("climbed_to_sender", year.toSender());
        }
        all.put("climb_pass_due", pass.due());
        all.put("climb_pass_seconds", pass.seconds());
        all.put("bulk_rows", bulk.rows());
        all.put("bulk_500_seconds", Math.round(bulk.seconds() * 100) / 100.0);
        all.put("bulk_500_back_seconds", Math.round(bulk.back() * 100) / 100.0);
        all.put("settings", RAISED);
        all.put("figures", figures);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(all));
        } else {
            List<String> lines = new ArrayList<>();
            all.forEach((name, value) -> {
                if (!name.equals("figures")) {
                    lines.add(name + ": " + value);
                }
            });
            figures.forEach(figure -> lines.add(CountryBench.line(figure)));
            lines.forEach(out::println);
        }
        out.flush();
    }

    private static String since(long start) {
        return String.format(Locale.ROOT, "%.0f", (System.nanoTime() - start) / 1e9);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
