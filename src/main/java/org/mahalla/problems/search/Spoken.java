package org.mahalla.problems.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mahalla.frame.Words;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;
import org.springframework.stereotype.Component;

/** The words by which people name states and days, of both languages, from messages that list them. */
@Component
class Spoken {
    private static final String KEY = "problems.search.words.";

    private final Words words;

    Spoken(Words words) {
        this.words = words;
    }

    /** The keys, without any space, of all ways to say it. */
    Set<String> ways(String what) {
        return Arrays.stream(Language.values())
                .flatMap(language -> said(what, language).stream())
                .map(PersianText::joinedKey)
                .collect(Collectors.toSet());
    }

    private List<String> said(String what, Language language) {
        return Arrays.stream(words.in(language).t(KEY + what).split("[,\u060c]", -1))
                .filter(way -> !way.isBlank())
                .toList();
    }
}
