package org.mahalla.problems.topics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;

/** A version of the taxonomy that was published, and what it changed. */
record Version(int number, LocalDate day, @Nullable AccountId by, String reason, List<Difference> changes) {
    Version {
        changes = List.copyOf(changes);
    }
}
