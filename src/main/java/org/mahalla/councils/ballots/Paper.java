package org.mahalla.councils.ballots;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One ballot as it lies in the box: a receipt that its voter knows and the numbers of what was chosen. */
record Paper(String receipt, SortedSet<Integer> choices) implements Comparable<Paper> {
    Paper {
        choices = new TreeSet<>(choices);
    }

    /** A box as text, in the order of the receipts: when a ballot came leaves no trace in it. */
    static String text(List<Paper> papers) {
        return papers.stream().sorted().map(Paper::line).collect(Collectors.joining("\n"));
    }

    static List<Paper> read(String text) {
        return text.lines().map(Paper::ofLine).sorted().toList();
    }

    private String line() {
        return receipt + " " + choices.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Paper ofLine(String line) {
        String[] parts = line.split(" ", 2);
        return new Paper(
                parts[0],
                Arrays.stream(parts[1].split(","))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public int compareTo(Paper other) {
        return receipt.compareTo(other.receipt);
    }
}
