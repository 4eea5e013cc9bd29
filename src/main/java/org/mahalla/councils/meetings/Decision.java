package org.mahalla.councils.meetings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.DecisionId;
import org.mahalla.councils.SeatId;
import org.mahalla.shared.Language;

/** What a meeting decided about one item. */
record Decision(
        DecisionId id,
        UUID item,
        String words,
        @Nullable String subject,
        String title,
        @Nullable String titleEn,
        @Nullable String path,
        @Nullable SeatId ownerSeat,
        String owner,
        @Nullable LocalDate due,
        String follow,
        Vote vote,
        int present,
        @Nullable LocalDate doneOn,
        @Nullable String doneWords) {
    /** What it is about, in the language of the page where it is known in it. */
    String title(Language language) {
        return Item.in(language, title, titleEn);
    }

    boolean passed() {
        return vote.passes(present);
    }

    boolean isLate(LocalDate today) {
        return passed() && doneOn == null && due != null && due.isBefore(today);
    }
}
