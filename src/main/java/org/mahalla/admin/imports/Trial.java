package org.mahalla.admin.imports;

import java.util.List;
import org.mahalla.platform.tables.CellProblem;
import org.mahalla.platform.tables.ImportCounts;

/** What came of a file: its counts and the first of its mistakes. */
record Trial(boolean dryRun, ImportCounts counts, List<Mistake> mistakes) {
    private static final int SHOWN = 50;

    Trial {
        mistakes = mistakes.stream().limit(SHOWN).toList();
    }

    /** One mistake of one row. */
    record Mistake(int line, String column, String found, String code, List<Object> parameters) {
        Mistake {
            parameters = List.copyOf(parameters);
        }

        static Mistake of(int line, CellProblem problem) {
            return new Mistake(
                    line,
                    problem.column(),
                    problem.found(),
                    problem.reason().code(),
                    problem.reason().parameters());
        }
    }
}
