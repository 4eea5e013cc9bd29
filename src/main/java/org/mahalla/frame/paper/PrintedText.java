package org.mahalla.frame.paper;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;

/** Text as it goes on paper: digits of the language, except in words with Latin letters such as addresses. */
public final class PrintedText {
    /** Stands for ZWNJ, which the library would leave out of the text: as wide as nothing, and letters do not join over it. */
    static final char HALF_SPACE = '\uFEFF';

    private static final char LEFT_TO_RIGHT = '\u200E';
    /** Heh with a hamza above, after a letter that does not join: the font has no shape of its own for that. */
    private static final Pattern LONE_EZAFE = Pattern.compile(
            "(?<![\u0626\u0628\u062A-\u062E\u0633-\u063A\u0641-\u0647\u064A\u067E\u0686\u06A9\u06AF\u06CC])\u06C0");

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    private PrintedText() {}

    public static String of(Language language, String text) {
        String digits = WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(language, word)));
        String ezafe = digits.replace("\u0647\u0654", "\u06C0").replace("\u06D5\u0654", "\u06C0");
        return LONE_EZAFE.matcher(ezafe).replaceAll("\uFEE9\u0654").replace('\u200C', HALF_SPACE);
    }

    /** A number with a hyphen in it that is read from left to right, such as a code or a phone number. */
    public static String leftToRight(String number) {
        return LEFT_TO_RIGHT + number + LEFT_TO_RIGHT;
    }

    private static String word(Language language, MatchResult word) {
        return LATIN.matcher(word.group()).find() ? word.group() : Digits.in(language, word.group());
    }
}
