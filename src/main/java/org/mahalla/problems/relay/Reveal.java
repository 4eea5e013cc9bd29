package org.mahalla.problems.relay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ReportId;

/** One asking to see how a reporter is reached. `what` was shown: `phone`, `email` or `both`. */
public record Reveal(
        ReportId report,
        int seq,
        UUID askedBy,
        String askedRole,
        LocalDate askedOn,
        String reason,
        @Nullable Boolean allowed,
        @Nullable String decidedRole,
        @Nullable LocalDate decidedOn,
        @Nullable Instant openBefore,
        @Nullable LocalDate openedOn,
        @Nullable Instant shownUntil,
        @Nullable String what) {

    public boolean waits() {
        return allowed == null;
    }

    /** Whether this account may open it now: only who asked, once, before the time is over. */
    boolean opensFor(@Nullable UUID account, Instant now) {
        return askedBy.equals(account) && openedOn == null && openBefore != null && now.isBefore(openBefore);
    }

    boolean showsTo(@Nullable UUID account, Instant now) {
        return askedBy.equals(account) && shownUntil != null && now.isBefore(shownUntil);
    }

    /** How it stands, as messages call it. */
    String state(Instant now) {
        if (allowed == null) {
            return "waits";
        }
        if (!allowed) {
            return "refused";
        }
        if (openedOn != null) {
            return "opened";
        }
        return openBefore != null && now.isBefore(openBefore) ? "allowed" : "lapsed";
    }
}
