package org.mahalla.places.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.mapping.DistinctPlaces;
import org.mahalla.platform.mapping.MappedRow;
import org.mahalla.platform.mapping.MappedTable;
import org.mahalla.platform.mapping.Mapping;
import org.mahalla.platform.mapping.MappingFile;
import org.mahalla.platform.tables.TableLimits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the divisions or neighbourhoods of a file into the register, in one transaction. A place is known again by its
 * source and the source's code: the same file again changes nothing. Callable from the command line and from a job; who
 * calls has seen to the right.
 */
@Component
public class ImportPlaces {
    /** What a mapping of places may name. */
    public static final Set<String> FIELDS = Set.of(
            "kind",
            "code",
            "name",
            "name_en",
            "aliases",
            "region",
            "parent",
            "wave",
            "joined",
            "population",
            "language");

    private final PlaceWriting writing;
    private final Neighbourhoods neighbourhoods;
    private final TransactionTemplate transaction;

    ImportPlaces(PlaceWriting writing, Neighbourhoods neighbourhoods, TransactionTemplate transaction) {
        this.writing = writing;
        this.neighbourhoods = neighbourhoods;
        this.transaction = transaction;
    }

    /**
     * @param dryRun whether everything is tried and nothing kept
     * @param progress told the number of rows read so far; throws to cancel, and then nothing is kept
     */
    public PlacesImported run(Path file, Path mapping, boolean dryRun, LongConsumer progress) {
        Mapping read = MappingFile.read(mapping, FIELDS);
        try (MappedTable table = MappedTable.open(read, file, TableLimits.standard())) {
            Tally tally = new Tally(table.columns(), progress);
            List<Found> found = table.mapping().distinct() ? distinct(table, tally) : single(table, tally);
            transaction.executeWithoutResult(status -> {
                writing.write(table.mapping(), found, tally);
                if (dryRun) {
                    status.setRollbackOnly();
                }
            });
            return tally.result();
        } finally {
            neighbourhoods.refresh();
        }
    }

    private static List<Found> single(MappedTable table, Tally tally) {
        List<Found> all = new ArrayList<>();
        for (MappedRow row : table) {
            tally.row();
            Found found = Found.of(row, row.geometry().orElse(null), row.point().orElse(null));
            if (found == null) {
                tally.refused(row);
            } else {
                all.add(found);
            }
        }
        return all;
    }

    private static List<Found> distinct(MappedTable table, Tally tally) {
        DistinctPlaces places = new DistinctPlaces();
        for (MappedRow row : table) {
            tally.row();
            String code = row.required("code").orElse("");
            var area = row.geometry().orElse(null);
            var point = row.point().orElse(null);
            if (row.problems().isEmpty()) {
                places.add(code, row, area, point);
            } else {
                tally.refused(row);
            }
        }
        List<Found> all = new ArrayList<>();
        for (DistinctPlaces.Place place : places.places()) {
            Found found = Found.of(
                    place.first(), place.area().orElse(null), place.centre().orElse(null));
            tally.unchanged(place.rows() - 1);
            if (found == null) {
                tally.refused(place.first());
            } else {
                all.add(found);
            }
        }
        return all;
    }
}
