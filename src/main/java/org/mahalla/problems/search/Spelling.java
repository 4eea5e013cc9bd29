package org.mahalla.problems.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the words of names that somebody may have meant by a misspelt one: one letter wrong, missing, too many or swapped,
 * two in a long word. Every word is kept under itself with up to one letter left out, so a look is a few look-ups.
 */
final class Spelling {
    private static final int SHORTEST = 3;
    private static final int LONG = 7;
    private static final int MOST = 3;

    private final Set<String> words;
    private final Map<String, List<String>> byShorter = new HashMap<>();

    Spelling(Collection<String> names) {
        words = new HashSet<>();
        names.forEach(name -> words.addAll(TypedWords.keys(name)));
        Map<String, Set<String>> shorter = new HashMap<>();
        words.stream()
                .filter(Spelling::correctable)
                .forEach(word -> shortened(word)
                        .forEach(key -> shorter.computeIfAbsent(key, k -> new TreeSet<>())
                                .add(word)));
        shorter.forEach((key, under) -> byShorter.put(key, List.copyOf(under)));
    }

    boolean knows(String word) {
        return words.contains(word);
    }

    /** The nearest words, at most three; none for a word that is a name's own, a number or too short to say. */
    List<String> meant(String typed) {
        if (!correctable(typed) || knows(typed)) {
            return List.of();
        }
        int most = typed.length() >= LONG ? 2 : 1;
        Set<String> near = new TreeSet<>();
        shortened(typed).forEach(key -> near.addAll(byShorter.getOrDefault(key, List.of())));
        Map<Integer, List<String>> byDistance =
                near.stream().collect(java.util.stream.Collectors.groupingBy(word -> distance(typed, word, most)));
        for (int distance = 1; distance <= most; distance++) {
            List<String> found = byDistance.getOrDefault(distance, List.of());
            if (!found.isEmpty()) {
                return found.subList(0, Math.min(MOST, found.size()));
            }
        }
        return List.of();
    }

    private static boolean correctable(String word) {
        return word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit);
    }

    private static Set<String> shortened(String word) {
        Set<String> all = new HashSet<>();
        all.add(word);
        for (int i = 0; i < word.length(); i++) {
            all.add(word.substring(0, i) + word.substring(i + 1));
        }
        return all;
    }

    /** Letters changed, left out, added, or two neighbours swapped; more than the most is told as one more. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                steps[i][j] =
                        Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return Math.min(steps[a.length()][b.length()], most + 1);
    }
}
