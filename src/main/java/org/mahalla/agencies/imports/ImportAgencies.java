package org.mahalla.agencies.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.Service;
import org.mahalla.agencies.TopicNames;
import org.mahalla.agencies.register.AgencyEntry;
import org.mahalla.agencies.register.ChangeAgency;
import org.mahalla.agencies.register.ChangeServing;
import org.mahalla.agencies.register.Origins;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.mapping.MappedRow;
import org.mahalla.platform.mapping.MappedTable;
import org.mahalla.platform.mapping.Mapping;
import org.mahalla.platform.mapping.MappingFile;
import org.mahalla.platform.tables.ImportCounts;
import org.mahalla.platform.tables.TableLimits;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Refusal;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings agencies and what they serve into the register, in one transaction. A row with a name is an agency, one with a
 * topic a service, one with both is both. An agency is known again by its source and code: the same file again changes
 * nothing, also where the desk has changed an agency since. Everything lies under the mapping's territory, which is a
 * path of places. Callable from the command line and from a job; who calls has seen to the right.
 */
@Component
public class ImportAgencies {
    /** What a mapping of agencies may name. */
    public static final Set<String> FIELDS = Set.of(
            "code", "name", "name_en", "kind", "place", "superior", "weekend", "response_days", "topic", "language");

    private final Agencies agencies;
    private final ChangeAgency change;
    private final ChangeServing serving;
    private final TopicNames topics;
    private final Origins origins;
    private final Divisions divisions;
    private final Neighbourhoods neighbourhoods;
    private final TransactionTemplate transaction;

    ImportAgencies(
            Agencies agencies,
            ChangeAgency change,
            ChangeServing serving,
            TopicNames topics,
            Origins origins,
            Divisions divisions,
            Neighbourhoods neighbourhoods,
            TransactionTemplate transaction) {
        this.agencies = agencies;
        this.change = change;
        this.serving = serving;
        this.topics = topics;
        this.origins = origins;
        this.divisions = divisions;
        this.neighbourhoods = neighbourhoods;
        this.transaction = transaction;
    }

    /**
     * @param dryRun whether everything is tried and nothing kept
     * @param progress told the number of rows read so far; throws to cancel, and then nothing is kept
     */
    public AgenciesImported run(Path file, Path mapping, boolean dryRun, LongConsumer progress) {
        Mapping read = MappingFile.read(mapping, FIELDS);
        try (MappedTable table = MappedTable.open(read, file, TableLimits.standard())) {
            Reading reading = new Reading(table.mapping());
            Set<String> served =
                    topics.offered().stream().map(TopicNames.Offered::code).collect(Collectors.toSet());
            transaction.executeWithoutResult(status -> {
                for (MappedRow row : table) {
                    progress.accept(++reading.rows);
                    reading.take(Found.of(row, served));
                }
                if (dryRun) {
                    status.setRollbackOnly();
                }
            });
            return reading.result(table.columns());
        }
    }

    /** One file while it is read. */
    private final class Reading {
        private final Mapping mapping;
        private final PlacePath territory;
        private final List<AgenciesImported.Refused> refused = new ArrayList<>();
        private long rows;
        private long imported;
        private long unchanged;

        Reading(Mapping mapping) {
            this.mapping = mapping;
            this.territory = new PlacePath(mapping.territory().code());
        }

        void take(Found found) {
            boolean isNew = false;
            if (found.row().problems().isEmpty()) {
                try {
                    isNew = write(found);
                } catch (RefusedException e) {
                    Refusal why = e.refusal();
                    found.row().refuse(field(why), why.code(), why.parameters().toArray());
                }
            }
            if (!found.row().problems().isEmpty()) {
                refused.add(new AgenciesImported.Refused(
                        found.row().row(), found.row().problems()));
            } else if (isNew) {
                imported++;
            } else {
                unchanged++;
            }
        }

        private boolean write(Found found) {
            Optional<Agency> known = agencies.byCode(found.code());
            boolean isNew = false;
            if (found.name() != null) {
                isNew = agency(found, known);
            } else if (found.topic().isEmpty() || known.isEmpty()) {
                throw new RefusedException("AGY-014", found.code());
            }
            if (!found.topic().isEmpty()) {
                Agency agency = agencies.byCode(found.code()).orElseThrow();
                if (!territory.contains(agency.place())) {
                    throw new RefusedException("AGY-015", found.code());
                }
                PlacePath place = found.name() == null && found.place() != null ? found.place() : agency.place();
                isNew |= serving.serve(Viewer.operator(), agency, new Service(found.topic(), place, null));
            }
            return isNew;
        }

        private boolean agency(Found found, Optional<Agency> known) {
            Origins.Origin origin = new Origins.Origin(mapping.source(), found.hash());
            if (known.isEmpty()) {
                origins.put(change.add(Viewer.operator(), entry(found)), origin);
                return true;
            }
            Optional<Origins.Origin> before = origins.of(known.get().id());
            if (before.filter(one -> one.source().equals(mapping.source())).isEmpty()) {
                throw new RefusedException("AGY-015", found.code());
            }
            if (before.get().equals(origin)) {
                return false;
            }
            change.change(Viewer.operator(), known.get(), entry(found));
            origins.put(known.get().id(), origin);
            return true;
        }

        private AgencyEntry entry(Found found) {
            PlacePath place = found.place() == null ? territory : found.place();
            boolean isThere = divisions.byPath(place).isPresent()
                    || neighbourhoods.byPath(place).isPresent();
            if (!isThere || !territory.contains(place) || found.name() == null) {
                throw new RefusedException("AGY-017");
            }
            return new AgencyEntry(
                    found.code(),
                    found.name(),
                    found.kind(),
                    place,
                    superior(found.superior()),
                    found.weekend(),
                    found.responseDays());
        }

        private @Nullable AgencyId superior(String code) {
            return code.isEmpty()
                    ? null
                    : agencies.byCode(code).map(Agency::id).orElseThrow(() -> new RefusedException("AGY-003"));
        }

        AgenciesImported result(List<String> columns) {
            return new AgenciesImported(
                    new ImportCounts(rows, imported, 0, unchanged, refused.size()), columns, refused);
        }
    }

    private static String field(Refusal why) {
        return switch (why.code()) {
            case "AGY-002", "AGY-003" -> "superior";
            case "AGY-004", "AGY-017" -> "place";
            default -> "code";
        };
    }
}
