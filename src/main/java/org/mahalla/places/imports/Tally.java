package org.mahalla.places.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.mahalla.platform.mapping.MappedRow;
import org.mahalla.platform.tables.ImportCounts;

/** Counts while a file is read, so that every row is accounted for. */
final class Tally {
    private final List<String> columns;
    private final LongConsumer progress;
    private final List<PlacesImported.Refused> refused = new ArrayList<>();
    private long rows;
    private long imported;
    private long unchanged;

    /** @param progress told the number of rows read so far */
    Tally(List<String> columns, LongConsumer progress) {
        this.columns = columns;
        this.progress = progress;
    }

    void row() {
        progress.accept(++rows);
    }

    void imported() {
        imported++;
    }

    void unchanged(long some) {
        unchanged += some;
    }

    /** Takes the reasons from the row. */
    void refused(MappedRow row) {
        refused.add(new PlacesImported.Refused(row.row(), row.problems()));
    }

    boolean hasChanges() {
        return imported > 0;
    }

    PlacesImported result() {
        return new PlacesImported(new ImportCounts(rows, imported, 0, unchanged, refused.size()), columns, refused);
    }
}
