package org.mahalla.platform.deeds;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deed as it went, row by row.
 *
 * @param <B> how a row stood before
 * @param account who did it
 * @param kind what was done, in the module's own word
 * @param what was said besides
 * @param until when it can be taken back no more; `untilTime` is the same on the clock of the installation
 */
public record KeptDeed<B>(
        UUID id,
        UUID account,
        String kind,
        String what,
        Instant until,
        LocalTime untilTime,
        @Nullable Instant backAt,
        List<Row<B>> rows) {
    static final String DONE = "done";

    /** One row of it: `outcome` and `back` are `done`, or the code of a refusal; null while nothing was tried. */
    public record Row<B>(
            UUID id,
            @Nullable String outcome,
            int seq,
            @Nullable B before,
            @Nullable String back) {
        public boolean done() {
            return DONE.equals(outcome);
        }

        public boolean takenBack() {
            return DONE.equals(back);
        }
    }

    public KeptDeed {
        rows = List.copyOf(rows);
    }

    public long done() {
        return rows.stream().filter(Row::done).count();
    }

    public long refused() {
        return rows.stream().filter(row -> row.outcome() != null && !row.done()).count();
    }

    /** Rows to which nothing was done yet, because it broke off. */
    public long waiting() {
        return rows.stream().filter(row -> row.outcome() == null).count();
    }

    public long takenBack() {
        return rows.stream().filter(Row::takenBack).count();
    }

    public boolean canBeTakenBack(Instant now) {
        return backAt == null && done() > 0 && now.isBefore(until);
    }
}
