package org.mahalla.admin.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.mahalla.agencies.imports.AgenciesImported;
import org.mahalla.agencies.imports.ImportAgencies;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.places.imports.ImportPlaces;
import org.mahalla.places.imports.PlacesImported;
import org.mahalla.platform.jobs.JobKind;
import org.mahalla.platform.jobs.JobProgress;
import org.mahalla.platform.jobs.JobResult;
import org.mahalla.platform.jobs.JobTitle;
import org.mahalla.platform.tables.CellProblem;
import org.mahalla.platform.tables.ImportCounts;
import org.mahalla.platform.tables.RefusedRows;
import org.mahalla.platform.tables.Row;
import org.mahalla.problems.imports.ImportReports;
import org.mahalla.problems.imports.ReportsImported;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Tries or commits an upload in the background. Begun again after a restart it comes to the same. */
@Component
class ImportJob implements JobKind<ImportJob.Order> {
    static final String KIND = "import";

    /** @param language of the reasons in the file of refused rows */
    record Order(String upload, String name, boolean dryRun, Language language) {}

    private record Refused(Row row, List<CellProblem> problems) {}

    private final Uploads uploads;
    private final ImportReports reports;
    private final ImportPlaces places;
    private final ImportAgencies agencies;
    private final Words words;

    ImportJob(Uploads uploads, ImportReports reports, ImportPlaces places, ImportAgencies agencies, Words words) {
        this.uploads = uploads;
        this.reports = reports;
        this.places = places;
        this.agencies = agencies;
        this.words = words;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> payload() {
        return Order.class;
    }

    @Override
    public JobTitle title(Order order) {
        return JobTitle.of(order.dryRun() ? "admin.imports.job.try" : "admin.imports.job.commit", order.name());
    }

    @Override
    public JobResult run(Order order, JobProgress progress) {
        Upload upload = upload(order);
        if (upload.trial() != null) {
            progress.total(upload.trial().counts().rows());
        }
        try {
            Path folder = Files.createTempDirectory("mahalla-import");
            try {
                Trial trial = run(order, upload, folder, rows -> {
                    progress.done(rows);
                    progress.throwIfCancelled();
                });
                uploads.keepRefused(upload, folder.resolve("refused.csv"));
                uploads.save(uploads.get(upload.id()).tried(trial));
                return result(order, trial.counts());
            } finally {
                Uploads.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload upload(Order order) {
        try {
            return uploads.get(order.upload());
        } catch (NotFoundException e) {
            throw new RefusedException("ADM-003");
        }
    }

    private Trial run(Order order, Upload upload, Path folder, LongConsumer progress) throws IOException {
        Path file = folder.resolve(upload.name().replaceAll("[/\\\\\\x00]", "_"));
        uploads.open(upload, file);
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), String.valueOf(upload.mapping()));
        Path refused = folder.resolve("refused.csv");
        return switch (upload.kind()) {
            case REPORTS -> reports(order, file, mapping, refused, progress);
            case PLACES -> places(order, file, mapping, refused, progress);
            case AGENCIES -> agencies(order, file, mapping, refused, progress);
        };
    }

    private Trial reports(Order order, Path file, Path mapping, Path refused, LongConsumer progress) {
        ReportsImported done = reports.run(file, mapping, refused, order.language(), order.dryRun(), progress);
        List<Trial.Mistake> mistakes = done.examples().stream()
                .flatMap(row -> row.problems().stream().map(problem -> Trial.Mistake.of(row.line(), problem)))
                .toList();
        return new Trial(order.dryRun(), done.counts(), mistakes);
    }

    private Trial places(Order order, Path file, Path mapping, Path refused, LongConsumer progress) {
        PlacesImported done = places.run(file, mapping, order.dryRun(), progress);
        List<Refused> rows = done.refused().stream()
                .map(one -> new Refused(one.row(), one.problems()))
                .toList();
        return trial(order, refused, done.columns(), rows, done.counts());
    }

    private Trial agencies(Order order, Path file, Path mapping, Path refused, LongConsumer progress) {
        AgenciesImported done = agencies.run(file, mapping, order.dryRun(), progress);
        List<Refused> rows = done.refused().stream()
                .map(one -> new Refused(one.row(), one.problems()))
                .toList();
        return trial(order, refused, done.columns(), rows, done.counts());
    }

    private Trial trial(Order order, Path file, List<String> columns, List<Refused> refused, ImportCounts counts) {
        Phrases phrases = words.in(order.language());
        try (RefusedRows out = RefusedRows.open(
                file,
                columns,
                why -> phrases.t("refusal." + why.code(), why.parameters().toArray()))) {
            refused.forEach(one -> out.add(one.row(), one.problems()));
        }
        List<Trial.Mistake> mistakes = refused.stream()
                .flatMap(one -> one.problems().stream()
                        .map(problem -> Trial.Mistake.of(one.row().line(), problem)))
                .toList();
        return new Trial(order.dryRun(), counts, mistakes);
    }

    private static JobResult result(Order order, ImportCounts counts) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rows", counts.rows());
        values.put("imported", counts.imported());
        values.put("joined", counts.joined());
        values.put("unchanged", counts.unchanged());
        values.put("refused", counts.refused());
        values.put("link", "/admin/imports/" + order.upload());
        return new JobResult(values);
    }
}
