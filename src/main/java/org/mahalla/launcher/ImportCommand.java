package org.mahalla.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.imports.AgenciesImported;
import org.mahalla.agencies.imports.ImportAgencies;
import org.mahalla.places.imports.ImportPlaces;
import org.mahalla.places.imports.PlacesImported;
import org.mahalla.platform.tables.ImportCounts;
import org.mahalla.platform.tables.RefusedRows;
import org.mahalla.problems.imports.ImportReports;
import org.mahalla.problems.imports.ReportsImported;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** `./mahalla import places|divisions|agencies|reports FILE --mapping MAP`: all or nothing, every row accounted for. */
@Command(
        name = "import",
        description = "Import places, agencies or reports from CSV, XLSX or GeoJSON, also packed with gzip.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    /** What can be imported; divisions and neighbourhoods are both places. */
    enum Kind {
        PLACES,
        DIVISIONS,
        AGENCIES,
        REPORTS
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

    @Parameters(index = "0", paramLabel = "KIND", description = "places, divisions, agencies or reports.")
    private Kind kind = Kind.REPORTS;

    @Parameters(index = "1", paramLabel = "FILE", description = "The file to import.")
    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            paramLabel = "MAP",
            required = true,
            description = "Which column is which field, as in mappings/*/*.yaml.")
    private Path mapping = Path.of("");

    @Option(names = "--dry-run", description = "Read and compare everything, keep nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the counts as one line of JSON.")
    private boolean json;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description = "Where the refused rows go with their reasons (default: NAME.refused.csv here).")
    @Nullable
    private Path refused;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("PLT-365", file.toString());
        }
        Path rows = refused == null ? Path.of(name() + ".refused.csv") : refused;
        try (Running running = Running.quietly(installation)) {
            long start = System.nanoTime();
            ImportCounts counts = switch (kind) {
                case REPORTS -> reports(running, rows);
                case AGENCIES -> agencies(running, rows);
                case PLACES, DIVISIONS -> places(running, rows);
            };
            double seconds = (System.nanoTime() - start) / 1e9;
            if (counts.refused() == 0) {
                Files.deleteIfExists(rows);
            }
            tell(counts, counts.refused() == 0 ? null : rows, seconds);
        }
        return 0;
    }

    private ImportCounts reports(Running running, Path rows) {
        ReportsImported result =
                running.bean(ImportReports.class).run(file, mapping, rows, Language.EN, dryRun, done -> {});
        if (!result.strangers().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("not in the register of agencies: " + String.join(", ", result.strangers())
                            + ". Import the agencies and then this file again.");
        }
        return result.counts();
    }

    private ImportCounts places(Running running, Path rows) {
        PlacesImported result = running.bean(ImportPlaces.class).run(file, mapping, dryRun, done -> {});
        try (RefusedRows out = RefusedRows.open(rows, result.columns(), Refusals::inEnglish)) {
            result.refused().forEach(one -> out.add(one.row(), one.problems()));
        }
        return result.counts();
    }

    private ImportCounts agencies(Running running, Path rows) {
        AgenciesImported result = running.bean(ImportAgencies.class).run(file, mapping, dryRun, done -> {});
        try (RefusedRows out = RefusedRows.open(rows, result.columns(), Refusals::inEnglish)) {
            result.refused().forEach(one -> out.add(one.row(), one.problems()));
        }
        return result.counts();
    }

    private void tell(ImportCounts counts, @Nullable Path rows, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rows", counts.rows());
        told.put("imported", counts.imported());
        told.put("joined", counts.joined());
        told.put("unchanged", counts.unchanged());
        told.put("refused", counts.refused());
        if (json) {
            told.put("refused_file", rows == null ? null : rows.toString());
            told.put("dry_run", dryRun);
            told.put("seconds", Math.round(seconds * 1000) / 1000.0);
            told.put("rows_per_second", Math.round(counts.rows() / Math.max(seconds, 0.001)));
            out.println(JsonMapper.shared().writeValueAsString(told));
            return;
        }
        told.forEach((word, number) -> out.printf(Locale.ROOT, "%-10s %8s%n", word, number));
        out.printf(
                Locale.ROOT,
                "%s in %.1f s, %.0f rows a second%n",
                dryRun ? "tried, nothing kept," : "done",
                seconds,
                counts.rows() / Math.max(seconds, 0.001));
        if (rows != null) {
            out.println("refused rows with their reasons: " + rows);
        }
    }

    private String name() {
        String name = String.valueOf(file.getFileName());
        for (String ending : List.of(".gz", ".csv", ".xlsx", ".geojson", ".json")) {
            name = name.toLowerCase(Locale.ROOT).endsWith(ending)
                    ? name.substring(0, name.length() - ending.length())
                    : name;
        }
        return name;
    }
}
