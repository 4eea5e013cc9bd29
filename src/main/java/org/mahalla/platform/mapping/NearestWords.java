package org.mahalla.platform.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.mahalla.shared.PersianText;

/** The known words most like an unknown one, by how many letters must change. */
final class NearestWords {
    private static final int SHOWN = 3;
    private static final int LONGEST = 100;

    private NearestWords() {}

    private record Near(String word, int distance) {}

    static List<String> of(String unknown, Collection<String> known) {
        String key = cut(PersianText.key(unknown));
        int allowed = Math.max(2, key.length() / 2);
        return known.stream()
                .map(word -> new Near(word, distance(key, cut(PersianText.key(word)))))
                .filter(near -> near.distance() <= allowed)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(SHOWN)
                .map(Near::word)
                .toList();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
