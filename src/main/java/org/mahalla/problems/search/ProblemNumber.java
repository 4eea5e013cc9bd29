package org.mahalla.problems.search;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;

/** A problem's number as people say it: the number in its neighbourhood and the first letter of the neighbourhood. */
public record ProblemNumber(int number, @Nullable String letter) {
    private static final Pattern TYPED = Pattern.compile("([0-9]{1,7})(?:[\\s\\-\u2010-\u2015]*(\\p{L}))?");

    /** Reads digits of any kind, with or without the letter. */
    public static Optional<ProblemNumber> read(String typed) {
        Matcher parts = TYPED.matcher(Digits.latin(typed).strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        OptionalInt number = Digits.parseInt(parts.group(1));
        return number.isPresent()
                ? Optional.of(new ProblemNumber(number.getAsInt(), parts.group(2)))
                : Optional.empty();
    }

    public static String text(int number, PlaceName place, Language language) {
        return Digits.in(language, Integer.toString(number)) + "-" + first(place.in(language));
    }

    /** Whether the letter, where there is one, is the first of the place’s name in either language. */
    public boolean fits(PlaceName place) {
        return letter == null
                || key(first(place.in(Language.FA))).equals(key(letter))
                || key(first(place.in(Language.EN))).equals(key(letter));
    }

    private static String key(String text) {
        return PersianText.key(text);
    }

    private static String first(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .findFirst()
                .map(letter -> letter.toUpperCase(java.util.Locale.ROOT))
                .orElse("");
    }
}
