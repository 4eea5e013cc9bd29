package org.mahalla.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mahalla.shared.PersianText;

/**
 * Finds things by name as people type it: yeh and kaf of either keyboard, with or without half spaces, with a letter
 * wrong. The best first: the very name, then names that begin so, names with such a word, and names that are alike.
 */
final class NameIndex<T> {
    /** Share of equal letter triples from which two names count as alike; below it strangers come in. */
    private static final double ALIKE = 0.4;

    private final List<Entry<T>> entries = new ArrayList<>();
    private final Map<String, List<T>> byKey = new HashMap<>();
    private final Map<String, List<T>> byJoined = new HashMap<>();

    NameIndex(Collection<T> things, Function<T, Collection<String>> names) {
        for (T thing : things) {
            names.apply(thing).stream()
                    .flatMap(name -> PersianText.keyForms(name).stream())
                    .filter(key -> !key.isEmpty())
                    .distinct()
                    .forEach(key -> add(thing, key));
            names.apply(thing).stream()
                    .map(PersianText::joinedKey)
                    .filter(key -> !key.isEmpty())
                    .distinct()
                    .forEach(key -> byJoined.computeIfAbsent(key, k -> new ArrayList<>())
                            .add(thing));
        }
    }

    /** Things of exactly this name, but for the spelling that people vary. */
    List<T> named(String name) {
        return byKey.getOrDefault(PersianText.key(name), List.of());
    }

    /** As {@link #named}, wherever the name has spaces or none. */
    List<T> called(String name) {
        return byJoined.getOrDefault(PersianText.joinedKey(name), List.of());
    }

    List<T> search(String text, int limit) {
        String key = PersianText.key(text);
        if (key.isEmpty()) {
            return List.of();
        }
        int[] triples = triples(key);
        return entries.stream()
                .map(entry -> new Hit<>(entry, entry.rank(key, triples)))
                .filter(hit -> hit.rank() > 0)
                .sorted(Comparator.comparingDouble((Hit<T> hit) -> -hit.rank())
                        .thenComparingInt(hit -> hit.entry().key().length()))
                .map(hit -> hit.entry().thing())
                .distinct()
                .limit(limit)
                .toList();
    }

    private void add(T thing, String key) {
        entries.add(new Entry<>(thing, key, " " + key, triples(key)));
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(thing);
    }

    private static int[] triples(String key) {
        String padded = "  " + key.replace(" ", "") + " ";
        int[] triples = new int[padded.length() - 2];
        for (int i = 0; i < triples.length; i++) {
            triples[i] = (padded.charAt(i) * 31 + padded.charAt(i + 1)) * 31 * 31 + padded.charAt(i + 2);
        }
        Arrays.sort(triples);
        return triples;
    }

    private record Hit<T>(Entry<T> entry, double rank) {}

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Entry<T>(T thing, String key, String spaced, int[] triples) {
        double rank(String wanted, int[] wantedTriples) {
            if (key.equals(wanted)) {
                return 5;
            }
            if (key.startsWith(wanted)) {
                return 4;
            }
            if (spaced.contains(" " + wanted)) {
                return 3;
            }
            double alike = 2.0 * shared(wantedTriples) / (triples.length + wantedTriples.length);
            if (alike == 1) {
                return 4.5;
            }
            return alike >= ALIKE ? 1 + alike : 0;
        }

        private int shared(int[] others) {
            int count = 0;
            for (int i = 0, j = 0; i < triples.length && j < others.length; ) {
                int order = Integer.compare(triples[i], others[j]);
                count += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return count;
        }
    }
}
