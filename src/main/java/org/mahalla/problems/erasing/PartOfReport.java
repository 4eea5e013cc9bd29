package org.mahalla.problems.erasing;

import java.util.List;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;

/** Something kept of a report beyond its own rows. Each is a bean and erases its part in the transaction of the whole. */
public interface PartOfReport {
    /**
     * @param keys under which writes about the report were answered once: `report:<form token>` and the like
     */
    record Going(ReportId report, ProblemId problem, List<String> keys) {
        public Going {
            keys = List.copyOf(keys);
        }
    }

    /** Erases all that is kept of the report here; the report's own row still stands. */
    void erase(Going going);
}
