package org.mahalla.problems.deeds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;

/** What a deed would do to each of the chosen problems, before it does anything. */
record DeedPlan(Deed deed, List<Line> lines) {
    /** One problem of it; `why` is the word for why nothing would happen to it, null when it fits. */
    record Line(
            ProblemId problem,
            String title,
            int number,
            String place,
            State state,
            @Nullable String why) {
        boolean fits() {
            return why == null;
        }
    }

    DeedPlan {
        lines = List.copyOf(lines);
    }

    long fitting() {
        return lines.stream().filter(Line::fits).count();
    }

    List<Line> left() {
        return lines.stream().filter(line -> !line.fits()).toList();
    }
}
