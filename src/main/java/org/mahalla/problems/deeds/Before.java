package org.mahalla.problems.deeds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a problem stood before a deed, as far as deeds change it. */
record Before(
        String state,
        LocalDate stateSince,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate plannedOn,
        String holder,
        @Nullable String setAsideAs,
        String topic,
        @Nullable String assignee) {}
