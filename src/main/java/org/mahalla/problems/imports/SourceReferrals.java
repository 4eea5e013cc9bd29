package org.mahalla.problems.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;

/** Keeps which agency a source itself has asked, and by when; in the transaction of the import. */
public interface SourceReferrals {
    /** What was known of a problem is replaced. Returns the codes that no agency has; nothing is kept of those. */
    Set<String> keep(String source, List<Asked> asked);

    /**
     * @param agency code of an agency
     * @param due the moment until which the source wants it done; null for no deadline
     * @param ended when the source closed it, null while it is open there
     */
    record Asked(
            ProblemId problem,
            String agency,
            LocalDate askedOn,
            @Nullable Instant due,
            @Nullable Instant ended) {}
}
