package org.mahalla.problems.search;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Persian typed while the keyboard stood on English: the letter that the same key gives on the Persian layout. */
final class Keyboard {
    private static final String ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,";
    private static final String PERSIAN = "\u0636\u0635\u062b\u0642\u0641\u063a\u0639\u0647\u062e\u062d\u062c\u0686"
            + "\u0634\u0633\u06cc\u0628\u0644\u0627\u062a\u0646\u0645\u06a9\u06af\u0638\u0637\u0632\u0631\u0630\u062f"
            + "\u067e\u0648";
    private static final Map<Character, Character> KEYS = IntStream.range(0, ENGLISH.length())
            .boxed()
            .collect(Collectors.toMap(ENGLISH::charAt, (Function<Integer, Character>) PERSIAN::charAt));

    private Keyboard() {}

    /** Empty for what holds a key without a Persian letter, or no Latin letter at all. */
    static Optional<String> persian(String typed) {
        StringBuilder out = new StringBuilder();
        for (char c : typed.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            Character letter = KEYS.get(c);
            if (letter == null) {
                return Optional.empty();
            }
            out.append(letter.charValue());
        }
        return typed.chars().anyMatch(c -> c < 128 && Character.isLetter(c))
                ? Optional.of(out.toString())
                : Optional.empty();
    }
}
