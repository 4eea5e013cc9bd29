package org.mahalla.problems.imports;

import java.util.List;
import org.mahalla.platform.tables.CellProblem;
import org.mahalla.platform.tables.ImportCounts;

/** What came of a file of reports: the counts, which add up, and the first of the rows that were refused. */
public record ReportsImported(ImportCounts counts, List<Refused> examples) {
    public ReportsImported {
        examples = List.copyOf(examples);
    }

    /** A row that was not taken: where it stands, and why. */
    public record Refused(int line, List<CellProblem> problems) {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
