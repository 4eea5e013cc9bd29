package org.mahalla.problems.imports;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mahalla.platform.tables.CellProblem;
import org.mahalla.platform.tables.ImportCounts;

/**
 * What came of a file of reports: the counts, which add up, and the first of the rows that were refused.
 *
 * @param strangers codes of agencies that rows name and nobody has registered; whom the source asked is not kept there
 */
public record ReportsImported(ImportCounts counts, List<Refused> examples, Set<String> strangers) {
    public ReportsImported {
        examples = List.copyOf(examples);
        strangers = Collections.unmodifiableSet(new TreeSet<>(strangers));
    }

    /** A row that was not taken: where it stands, and why. */
    public record Refused(int line, List<CellProblem> problems) {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
