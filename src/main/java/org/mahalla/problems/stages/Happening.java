package org.mahalla.problems.stages;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;

/**
 * One line of a problem's timeline as a page shows it: who (a role, never a person), what, when (a resident's act without
 * the time), the words, the shape of the state it led to, and the other problem where it speaks of one.
 */
public record Happening(
        int seq,
        String role,
        String step,
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable String words,
        @Nullable State to,
        boolean internal,
        @Nullable String name,
        @Nullable ProblemId other) {

    public String shape() {
        return to == null ? (internal ? "no" : "go") : to.shape();
    }
}
