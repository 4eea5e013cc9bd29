package org.mahalla.problems.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mahalla.platform.mapping.MappedRow;
import org.mahalla.platform.tables.ImportCounts;
import org.mahalla.platform.tables.RefusedRows;

/** Counts while a file is read, so that every row is accounted for; the refused ones go to their own file. */
final class RowCount {
    private static final int EXAMPLES = 100;
    private static final int ALIKE = 2;

    private final RefusedRows file;
    private final List<ReportsImported.Refused> examples = new ArrayList<>();
    private final Map<List<Object>, Integer> shown = new HashMap<>();
    private final Set<String> strangers = new TreeSet<>();
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

    /** Agencies that are named and not in the register. */
    void strangers(Set<String> codes) {
        strangers.addAll(codes);
    }

    void refuse(MappedRow row, String field, String code, Object... parameters) {
        row.refuse(field, code, parameters);
        refused(row);
    }

    /** Takes the reasons from the row. */
    void refused(MappedRow row) {
        file.add(row.row(), row.problems());
        if (examples.size() < EXAMPLES && isWorthShowing(row)) {
            examples.add(new ReportsImported.Refused(row.line(), row.problems()));
        }
    }

    /** The same mistake a third time tells nothing new and would crowd out the others. */
    private boolean isWorthShowing(MappedRow row) {
        List<Object> mistakes = row.problems().stream()
                .map(problem ->
                        (Object) (problem.column() + " " + problem.reason().code() + " " + problem.found()))
                .toList();
        return shown.merge(mistakes, 1, Integer::sum) <= ALIKE;
    }

    ReportsImported result() {
        return new ReportsImported(
                new ImportCounts(rows, imported, joined, unchanged, file.count()), examples, strangers);
    }
}
