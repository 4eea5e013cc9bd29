package org.mahalla.problems.duplicates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mahalla.linkage.Words;

/** How the words that are compared stand in a text itself, to be read by people; words that tell nothing are left out. */
final class SpokenWords {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{P}]+");
    private static final Set<String> SMALL = small();

    private final Map<String, String> spoken = new HashMap<>();

    SpokenWords(String text) {
        for (String word : BETWEEN.split(text)) {
            Words.of(word).inOrder().forEach(folded -> spoken.putIfAbsent(folded, word));
        }
    }

    List<String> of(List<String> folded) {
        return folded.stream()
                .filter(word -> !SMALL.contains(word))
                .map(word -> spoken.getOrDefault(word, word))
                .flatMap(BETWEEN::splitAsStream)
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .distinct()
                .toList();
    }

    private static Set<String> small() {
        try (InputStream file = SpokenWords.class.getResourceAsStream("/problems/small-words.txt")) {
            String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return BETWEEN.splitAsStream(all)
                    .flatMap(word -> Words.of(word).inOrder().stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
