package org.mahalla.shared;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Digits of the three kinds people type. Machine text carries ASCII digits; only screens show Persian ones. */
public final class Digits {
    private static final char ARABIC_ZERO = '\u0660';
    private static final char PERSIAN_ZERO = '\u06F0';
    private static final char FULL_WIDTH_ZERO = '\uFF10';
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");

    private Digits() {}

    /** Persian, Arabic and full-width digits become ASCII; everything else stays. */
    public static String latin(String text) {
        return shift(text, '0');
    }

    /** ASCII, Arabic and full-width digits become Persian; everything else stays. */
    public static String persian(String text) {
        return shift(text, PERSIAN_ZERO);
    }

    /** The digits that screens of this language show. */
    public static String in(Language language, String text) {
        return language == Language.FA ? persian(text) : latin(text);
    }

    /** A plain whole number in any digits, with at most one hyphen in front; empty for all else and when too large. */
    public static OptionalInt parseInt(String text) {
        OptionalLong whole = parseLong(text);
        return whole.isPresent() && whole.getAsLong() == (int) whole.getAsLong()
                ? OptionalInt.of((int) whole.getAsLong())
                : OptionalInt.empty();
    }

    /** As {@link #parseInt}; signs of thousands and decimals are refused, because a guess would change the amount. */
    public static OptionalLong parseLong(String text) {
        String plain = latin(text).strip();
        if (!WHOLE.matcher(plain).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(plain));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    private static String shift(String text, char zero) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            int digit = digit(out[i]);
            if (digit >= 0) {
                out[i] = (char) (zero + digit);
            }
        }
        return new String(out);
    }

    private static int digit(char c) {
        for (char zero : new char[] {'0', ARABIC_ZERO, PERSIAN_ZERO, FULL_WIDTH_ZERO}) {
            if (c >= zero && c <= zero + 9) {
                return c - zero;
            }
        }
        return -1;
    }
}
