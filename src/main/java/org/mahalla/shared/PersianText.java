package org.mahalla.shared;

import com.ibm.icu.text.Normalizer2;
import java.util.List;

/**
 * Persian as people type it: a key to search and compare by, and a careful clean-up to store and show.
 *
 * <p>A half space (ZWNJ) is written, left out or typed as a space by different people. {@link #key} makes it a space;
 * {@link #keyForms} adds the form without it, and an index stores both, so that either spelling finds the text. {@link
 * #joinedKey} has no spaces at all: for uniqueness and for finding twins.
 */
public final class PersianText {
    /** A key is made of so many UTF-16 units of the text and is no longer than that. */
    public static final int KEY_LIMIT = 20_000;

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final char ZWNJ = '\u200C';

    private PersianText() {}

    /**
     * Aggressive: letter variants, case, marks, digits and spacing become one. Idempotent. Texts with equal keys look
     * or sound alike to a reader; the key itself is not for showing.
     */
    public static String key(String text) {
        return fold(text, " ");
    }

    /** The key, and where half spaces make a difference the key without them. */
    public static List<String> keyForms(String text) {
        String spaced = key(text);
        String joined = fold(text, "");
        return spaced.equals(joined) ? List.of(spaced) : List.of(spaced, joined);
    }

    /** The key without any space. */
    public static String joinedKey(String text) {
        return key(text).replace(" ", "");
    }

    /**
     * Careful: Persian yeh and kaf, composed letters, no control or invisible characters, no overriding of direction,
     * at most four marks on a letter, half spaces only between letters, single spaces, at most one empty line. Line
     * breaks stay as {@code \n}; words, digits and punctuation stay as written. Idempotent. The length is not cut.
     */
    public static String display(String text) {
        return TextCleaner.clean(text, true);
    }

    /** As {@link #display}, on one line and without any direction marks: names, titles, search fields. */
    public static String line(String text) {
        return TextCleaner.clean(text, false);
    }

    private static String fold(String text, String halfSpace) {
        String folded = DECOMPOSE.normalize(FOLD.normalize(plain(cut(text), halfSpace)));
        StringBuilder out = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> appendFolded(out, c));
        return cut(out.toString()).strip();
    }

    /** Marks go before folding: sorting a long run of them is quadratic. */
    private static String plain(String text, String halfSpace) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == ZWNJ) {
                out.append(halfSpace);
            } else if (Letters.isBreak(c)) {
                out.append(' ');
            } else if (!Letters.isMark(c) && !Letters.isDamaged(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static void appendFolded(StringBuilder out, int c) {
        if (Letters.isMark(c) || Letters.isSilent(c)) {
            return;
        }
        if (Letters.isBreak(c)) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
            return;
        }
        int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
        out.appendCodePoint(digit >= 0 ? '0' + digit : Letters.base(c));
    }

    private static String cut(String text) {
        if (text.length() <= KEY_LIMIT) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(KEY_LIMIT - 1)) ? KEY_LIMIT - 1 : KEY_LIMIT);
    }
}
