package org.mahalla.problems.stages;

import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.PlaceName;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.PersianText;

/**
 * The folded words under which a problem is found: its place and topic first, then, once published, its public text. Only
 * letters and digits, so that the database cuts it into the same words as we do.
 */
public final class SearchText {
    private SearchText() {}

    public static String of(Neighbourhood neighbourhood, Topic topic, @Nullable String... publicWords) {
        StringBuilder words = new StringBuilder();
        add(words, neighbourhood.name().fa());
        add(words, neighbourhood.name().en());
        for (PlaceName parent : neighbourhood.parents()) {
            add(words, parent.fa());
        }
        add(words, topic.name().fa());
        add(words, topic.name().en());
        topic.otherNames().forEach(name -> add(words, name));
        for (String text : publicWords) {
            add(words, text);
        }
        return words.toString().strip();
    }

    /** A text as it lies in the index: its words with half spaces as spaces, and, where that differs, without. */
    public static String words(String text) {
        StringBuilder words = new StringBuilder();
        add(words, text);
        return words.toString().strip();
    }

    private static void add(StringBuilder words, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            for (String form : PersianText.keyForms(text)) {
                form.codePoints().forEach(c -> append(words, c));
                words.append(' ');
            }
        }
    }

    /** Only letters and digits, and these apart from each other. */
    private static void append(StringBuilder words, int c) {
        int before = words.isEmpty() ? ' ' : words.codePointBefore(words.length());
        boolean kept = Character.isLetterOrDigit(c);
        boolean apart = kept && before != ' ' && Character.isDigit(c) != Character.isDigit(before);
        if ((apart || !kept) && before != ' ') {
            words.append(' ');
        }
        if (kept) {
            words.appendCodePoint(c);
        }
    }
}
