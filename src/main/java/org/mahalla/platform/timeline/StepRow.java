package org.mahalla.platform.timeline;

/** One row of the table of steps: who may do what in which state, and where it leads. */
public record StepRow(String from, String step, String role, String to, boolean needsWords) {
    /** Whether it is the same row, wherever it leads. */
    public boolean isAt(StepRow other) {
        return from.equals(other.from) && step.equals(other.step) && role.equals(other.role);
    }

    /** Whether it leads to another state; what a person names may be any. */
    public boolean moves() {
        return !to.equals(StepTable.ANY) && !to.equals(from);
    }
}
