package org.mahalla.councils.ballots;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What came out, reckoned from the ballots and nothing else.
 *
 * @param cast how many ballots there are
 * @param votes of each option by its number, also of those that nobody chose
 * @param most how many are chosen
 */
record Tally(int cast, Map<Integer, Integer> votes, int most) {
    /** Fewer ballots than this would tell how neighbours voted: nothing is shown. */
    static final int FEWEST = 10;

    Tally {
        votes = Map.copyOf(votes);
    }

    static Tally of(List<Paper> papers, int options, int most) {
        Map<Integer, Integer> votes = new TreeMap<>();
        for (int option = 1; option <= options; option++) {
            votes.put(option, 0);
        }
        papers.forEach(paper -> paper.choices().forEach(choice -> votes.computeIfPresent(choice, (n, old) -> old + 1)));
        return new Tally(papers.size(), votes, most);
    }

    boolean isShown() {
        return cast >= FEWEST;
    }

    /** Options by their votes, the most first; of equal ones the lower number. */
    List<Integer> order() {
        return votes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    int of(int option) {
        return votes.getOrDefault(option, 0);
    }

    /** Its place from 1; equal votes share a place. */
    int rank(int option) {
        return 1
                + (int) votes.values().stream()
                        .filter(other -> other > of(option))
                        .count();
    }

    /** Clearly among the first: nobody else has a claim to its place. */
    boolean isChosen(int option) {
        return of(option) > 0 && !isTied(option) && rank(option) <= most;
    }

    /** Equal to others at the border, where there are more of them than places: the votes alone do not decide. */
    boolean isTied(int option) {
        int own = of(option);
        long alike = votes.values().stream().filter(other -> other == own).count();
        return own > 0 && rank(option) <= most && rank(option) + alike - 1 > most;
    }

    Stream<Integer> tied() {
        return order().stream().filter(this::isTied);
    }

    /** How many places the tied ones have a claim to. */
    long placesLeft() {
        return Math.max(0, most - votes.keySet().stream().filter(this::isChosen).count());
    }
}
