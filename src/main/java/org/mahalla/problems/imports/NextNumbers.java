package org.mahalla.problems.imports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.stages.Problems;

/** Numbers for a batch, taken from each neighbourhood at once and in one order, so that nobody waits crosswise. */
final class NextNumbers {
    private final Map<NeighbourhoodId, Integer> next = new HashMap<>();

    NextNumbers(Problems problems, List<Incoming> rows) {
        Map<NeighbourhoodId, Long> wanted = rows.stream()
                .collect(Collectors.groupingBy(row -> row.neighbourhood().id(), Collectors.counting()));
        wanted.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .forEach(entry -> next.put(
                        entry.getKey(), problems.nextNumbers(entry.getKey(), Math.toIntExact(entry.getValue()))));
    }

    int next(Incoming row) {
        return next.merge(row.neighbourhood().id(), 1, Integer::sum) - 1;
    }
}
