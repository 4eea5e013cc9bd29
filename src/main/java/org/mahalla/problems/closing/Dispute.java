package org.mahalla.problems.closing;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.shared.Language;

/** Why somebody says that a problem is not solved; read by the desk alone. The reason is null once it was erased. */
record Dispute(
        DisputeId id, ProblemId problem, @Nullable String reason, Language language, LocalDate saidOn, State state) {
    /** What the desk has done with it. */
    enum State {
        WAITING,
        ACCEPTED,
        SET_ASIDE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
