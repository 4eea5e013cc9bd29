package org.mahalla.problems.proposals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.CompactId;

/**
 * One thing that has to be done for a proposal.
 *
 * @param doer a body, an office, an agency or a role, in words; never a person
 * @param costRials exact, null where nobody has said it
 * @param addedOn the day on which it was added to what was adopted already; null for what was adopted
 * @param doneAs the role that said that it is done
 */
public record Part(
        UUID id,
        int position,
        String words,
        String doer,
        @Nullable LocalDate plannedOn,
        @Nullable Long costRials,
        @Nullable LocalDate addedOn,
        @Nullable LocalDate doneOn,
        @Nullable String doneWords,
        @Nullable String doneAs) {

    public String text() {
        return CompactId.encode(id);
    }

    public boolean done() {
        return doneOn != null;
    }

    public boolean late(LocalDate today) {
        return doneOn == null && plannedOn != null && plannedOn.isBefore(today);
    }
}
