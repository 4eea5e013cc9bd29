package org.mahalla.problems.proposals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a proposal says, as it was written once. */
public record ProposalText(String title, String changes, String owner, List<Line> parts) {
    /** One part of it. */
    public record Line(
            String words,
            String doer,
            @Nullable LocalDate plannedOn,
            @Nullable Long costRials) {}

    public ProposalText {
        parts = List.copyOf(parts);
    }
}
