package org.mahalla.problems.deeds;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.problems.ProblemId;

/** A deed as it went, row by row; `until` is when it can be taken back no more. */
public record DoneDeed(
        UUID id,
        AccountId account,
        Deed deed,
        String what,
        Instant until,
        LocalTime untilTime,
        @Nullable Instant backAt,
        List<Row> rows) {
    static final String DONE = "done";

    /** One problem of it: `outcome` and `back` are `done`, or the code of a refusal; null while nothing was tried. */
    record Row(
            ProblemId problem,
            @Nullable String outcome,
            int seq,
            @Nullable Before before,
            @Nullable String back) {
        boolean done() {
            return DONE.equals(outcome);
        }

        boolean takenBack() {
            return DONE.equals(back);
        }
    }

    public DoneDeed {
        rows = List.copyOf(rows);
    }

    public long done() {
        return rows.stream().filter(Row::done).count();
    }

    public long refused() {
        return rows.stream().filter(row -> row.outcome() != null && !row.done()).count();
    }

    long waiting() {
        return rows.stream().filter(row -> row.outcome() == null).count();
    }

    long takenBack() {
        return rows.stream().filter(Row::takenBack).count();
    }

    public boolean canBeTakenBack(Instant now) {
        return backAt == null && done() > 0 && now.isBefore(until);
    }
}
