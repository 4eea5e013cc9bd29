package org.mahalla.problems.imports;

import java.util.ArrayList;
import java.util.List;
import org.mahalla.platform.mapping.MappedRow;
import org.mahalla.platform.tables.ImportCounts;
import org.mahalla.platform.tables.RefusedRows;

/** Counts while a file is read, so that every row is accounted for; the refused ones go to their own file. */
final class RowCount {
    private static final int EXAMPLES = 100;

    private final RefusedRows file;
    private final List<ReportsImported.Refused> examples = new ArrayList<>();
    private long rows;
    private long imported;
    private long joined;
    private long unchanged;

    RowCount(RefusedRows file) {
        this.file = file;
    }

    void row() {
        rows++;
    }

    void imported() {
        imported++;
    }

    void joined() {
        joined++;
    }

    void unchanged() {
        unchanged++;
    }

    void refuse(MappedRow row, String field, String code, Object... parameters) {
        row.refuse(field, code, parameters);
        refused(row);
    }

    /** Takes the reasons from the row. */
    void refused(MappedRow row) {
        file.add(row.row(), row.problems());
        if (examples.size() < EXAMPLES) {
            examples.add(new ReportsImported.Refused(row.line(), row.problems()));
        }
    }

    ReportsImported result() {
        return new ReportsImported(new ImportCounts(rows, imported, joined, unchanged, file.count()), examples);
    }
}
