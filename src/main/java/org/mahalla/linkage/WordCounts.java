package org.mahalla.linkage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Rarity as counted in texts: the inverse document frequency log((n + 1) / (df + 1)), divided by its greatest value
 * (Spärck Jones 1972). A word never seen is the rarest.
 */
public record WordCounts(int texts, Map<String, Integer> textsWith) implements Rarity {
    public WordCounts {
        if (texts < 0) {
            throw new IllegalArgumentException("negative number of texts");
        }
        textsWith = Map.copyOf(textsWith);
    }

    public static WordCounts in(Collection<Words> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> text.inOrder().forEach(word -> counts.merge(word, 1, Integer::sum)));
        return new WordCounts(texts.size(), counts);
    }

    @Override
    public double of(String word) {
        if (texts == 0) {
            return 1;
        }
        int with = Math.min(texts, textsWith.getOrDefault(word, 0));
        return Math.log((texts + 1.0) / (with + 1.0)) / Math.log(texts + 1.0);
    }
}
