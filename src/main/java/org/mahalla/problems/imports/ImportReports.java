package org.mahalla.problems.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.mapping.MappedTable;
import org.mahalla.platform.mapping.Mapping;
import org.mahalla.platform.mapping.MappingFile;
import org.mahalla.platform.tables.RefusedRows;
import org.mahalla.platform.tables.TableLimits;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemsImported;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.stages.Tallies;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.TerritoryId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the reports of a file in, all or nothing. A row is known again by its source and its reference: the same again
 * is unchanged; when the source's state went on, the problem takes that step; other content under a known reference is
 * refused, for what has been published and worked on here is not rewritten from outside. A row is joined only to the
 * parent that the source itself names. Callable from the command line and from a job; who calls has seen to the right.
 */
@Component
public class ImportReports {
    /** What a mapping of reports may name. */
    public static final Set<String> FIELDS = Set.of(
            "reference",
            "topic",
            "text",
            "state",
            "reported",
            "updated",
            "due",
            "closed",
            "channel",
            "agency",
            "address",
            "neighbourhood",
            "neighbourhood_name",
            "parent",
            "language",
            "public");

    private static final int BATCH = 2_000;

    private final ImportRun.Tools tools;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;
    private final Words words;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ImportReports(
            ImportedRows rows,
            Timeline timeline,
            TakeStep takeStep,
            Problems problems,
            Tallies tallies,
            SourceReferrals referrals,
            IdMaker ids,
            Neighbourhoods neighbourhoods,
            Topics topics,
            Words words,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.tools = new ImportRun.Tools(rows, timeline, takeStep, problems, tallies, referrals, ids, clock.getZone());
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
        this.words = words;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Refuses a mapping or file that cannot be read at all, and (PRB-050) a territory without neighbourhoods.
     *
     * @param refused gets the rows that were not taken, with line and reason in the language
     * @param dryRun whether everything is read and compared and nothing kept
     * @param progress told the number of rows read so far; throws to cancel, and then nothing is kept
     */
    public ReportsImported run(
            Path file, Path mapping, Path refused, Language language, boolean dryRun, LongConsumer progress) {
        Mapping read = MappingFile.read(mapping, FIELDS);
        Phrases phrases = words.in(language);
        try (MappedTable table = MappedTable.open(read, file, TableLimits.standard());
                RefusedRows out = RefusedRows.open(
                        refused,
                        table.columns(),
                        why -> phrases.t(
                                "refusal." + why.code(), why.parameters().toArray()))) {
            RowCount count = new RowCount(out);
            transaction.executeWithoutResult(status -> run(table, dryRun, count, progress));
            return count.result();
        }
    }

    private void run(MappedTable table, boolean dryRun, RowCount count, LongConsumer progress) {
        PlacePath under = new PlacePath(table.mapping().territory().code());
        List<TerritoryId> territories = territories(under);
        if (!dryRun) {
            territories.forEach(tools.rows()::lock);
        }
        ImportRun run = new ImportRun(
                tools,
                table.mapping().source(),
                territories.stream().map(TerritoryId::value).toList(),
                dryRun,
                count);
        ReportReading reading = new ReportReading(neighbourhoods, topics, under, LocalDate.now(clock));
        try (RowsAhead ahead = new RowsAhead(table, reading, BATCH)) {
            long rows = 0;
            for (@Nullable List<RowsAhead.Read> batch = ahead.next(); batch != null; batch = ahead.next()) {
                List<Incoming> good = new ArrayList<>(batch.size());
                for (RowsAhead.Read one : batch) {
                    progress.accept(++rows);
                    count.row();
                    if (one.incoming() == null) {
                        count.refused(one.row());
                    } else {
                        good.add(one.incoming());
                    }
                }
                run.take(good);
            }
            run.finish(BATCH);
            if (!dryRun) {
                territories.forEach(territory -> facts.publishEvent(new ProblemsImported(territory)));
            }
        }
    }

    private List<TerritoryId> territories(PlacePath under) {
        neighbourhoods.refresh();
        List<TerritoryId> found = neighbourhoods.under(under).stream()
                .map(Neighbourhood::id)
                .map(id -> id.territory())
                .distinct()
                .sorted()
                .toList();
        if (found.isEmpty()) {
            throw new RefusedException("PRB-050", under.value());
        }
        return found;
    }
}
