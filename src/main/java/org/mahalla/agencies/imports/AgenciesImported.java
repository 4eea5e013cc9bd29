package org.mahalla.agencies.imports;

import java.util.List;
import org.mahalla.platform.tables.CellProblem;
import org.mahalla.platform.tables.ImportCounts;
import org.mahalla.platform.tables.Row;

/** What came of a file of agencies: the counts, which add up, and each row that could not be taken, with its reasons. */
public record AgenciesImported(ImportCounts counts, List<String> columns, List<Refused> refused) {
    public AgenciesImported {
        columns = List.copyOf(columns);
        refused = List.copyOf(refused);
    }

    /** A row of the file, and why it was not taken. */
    public record Refused(Row row, List<CellProblem> problems) {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
