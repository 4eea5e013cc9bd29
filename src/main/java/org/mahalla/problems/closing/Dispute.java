package org.mahalla.problems.closing;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.shared.Language;

/**
 * Why somebody says that a problem is not solved; read by the desk alone. The reason is null once it was erased, and for
 * who reported the problem anew, whose report says it.
 */
record Dispute(
        DisputeId id,
        ProblemId problem,
        Kind kind,
        @Nullable String reason,
        Language language,
        LocalDate saidOn,
        State state) {
    /** In which way it was said. */
    enum Kind {
        UNSOLVED,
        AGAIN,
        /** By reporting it anew. */
        JOINED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
