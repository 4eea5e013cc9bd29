package org.mahalla.problems.proposals;

import java.util.List;

/** How far a proposal has come: counted from its parts and never typed. Costs in rials; those that nobody said count as none. */
public record Progress(int done, int all, long doneRials, long allRials) {
    static Progress of(List<Part> parts) {
        return new Progress(
                (int) parts.stream().filter(Part::done).count(),
                parts.size(),
                rials(parts.stream().filter(Part::done).toList()),
                rials(parts));
    }

    private static long rials(List<Part> parts) {
        return parts.stream()
                .map(Part::costRials)
                .filter(java.util.Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    public boolean complete() {
        return all > 0 && done == all;
    }
}
