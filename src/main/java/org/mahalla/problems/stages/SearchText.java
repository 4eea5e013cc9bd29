package org.mahalla.problems.stages;

import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.PlaceName;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.PersianText;

/** The folded words under which a problem is found: its place and topic, and, once published, its public text. */
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

    private static void add(StringBuilder words, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.append(String.join(" ", PersianText.keyForms(text))).append(' ');
        }
    }
}
