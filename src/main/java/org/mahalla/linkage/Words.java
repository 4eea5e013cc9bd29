package org.mahalla.linkage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.mahalla.shared.PersianText;

/**
 * The words of a text as they are compared: folded by {@link PersianText#key}, each once, without the endings of
 * plurals and possession, so that «چراغ‌های» and «چراغها» are the word «چراغ».
 */
public record Words(List<String> inOrder) {
    /** Texts longer than this are compared by their beginning; a report has at most some eighty words. */
    public static final int MOST = 120;

    private static final List<String> ENDINGS =
            List.of("هایشان", "هامون", "هایی", "های", "هاش", "هام", "ها", "شون", "مون", "ترین", "تر");
    private static final int SHORTEST_STEM = 3;

    public Words {
        inOrder = List.copyOf(inOrder);
    }

    public static final Words NONE = new Words(List.of());

    public static Words of(String text) {
        LinkedHashSet<String> words = new LinkedHashSet<>();
        for (String word : PersianText.key(text).split(" ")) {
            if (word.length() > 1 && words.size() < MOST) {
                words.add(stem(word));
            }
        }
        return new Words(new ArrayList<>(words));
    }

    public boolean isEmpty() {
        return inOrder.isEmpty();
    }

    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
