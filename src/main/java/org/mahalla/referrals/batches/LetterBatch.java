package org.mahalla.referrals.batches;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.jobs.JobId;
import org.mahalla.referrals.ReferralId;

/**
 * Letters that are printed together.
 *
 * @param letters how many the document holds
 * @param dropped its links were closed and the document is gone
 */
record LetterBatch(
        UUID id, UUID account, @Nullable JobId job, int letters, boolean dropped, boolean written, List<Row> rows) {
    static final String PRINTED = "done";

    /** One referral of it; `outcome` is `done`, or why it has no letter, or null before its turn. */
    record Row(ReferralId referral, @Nullable String outcome) {
        boolean printed() {
            return PRINTED.equals(outcome);
        }
    }

    LetterBatch {
        rows = List.copyOf(rows);
    }

    List<Row> left() {
        return rows.stream()
                .filter(row -> row.outcome() != null && !row.printed())
                .toList();
    }
}
