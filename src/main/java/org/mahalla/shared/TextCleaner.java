package org.mahalla.shared;

import com.ibm.icu.text.Normalizer2;

/** The clean-up behind {@link PersianText#display} and {@link PersianText#line}, one pass per concern. */
final class TextCleaner {
    private static final int MARKS = 4;
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;
    private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();

    private TextCleaner() {}

    static String clean(String text, boolean manyLines) {
        String visible = limitMarks(visible(text.replace("\r\n", "\n"), manyLines));
        return space(persian(limitMarks(COMPOSE.normalize(visible))));
    }

    private static String visible(String text, boolean manyLines) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Letters.isLineBreak(c)) {
                out.append(manyLines ? '\n' : ' ');
            } else if (Letters.isBreak(c)) {
                out.append(' ');
            } else if (stays(c, manyLines)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean stays(int c, boolean manyLines) {
        return !Letters.isDamaged(c)
                && !Letters.isInvisible(c)
                && !Letters.isDirectionOverride(c)
                && (manyLines || !Letters.isDirectionMark(c));
    }

    /** Joiners do not begin a new letter, or they would carry a tower of marks past the limit. */
    private static String limitMarks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Letters.isMark(c)) {
                marks++;
            } else if (c != ZWNJ && c != ZWJ && !Letters.isDirectionMark(c)) {
                marks = 0;
            }
            if (marks <= MARKS || !Letters.isMark(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /** After composing, because yeh and a hamza above it are a letter of their own. */
    private static String persian(String text) {
        return text.codePoints()
                .map(Letters::persian)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String space(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int breaks = 0;
        boolean gap = false;
        boolean half = false;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            switch (c) {
                case '\n' -> breaks++;
                case ' ' -> gap = true;
                case ZWNJ -> half = true;
                default -> {
                    if (!out.isEmpty()) {
                        out.append(between(breaks, gap, half));
                    }
                    out.appendCodePoint(c);
                    breaks = 0;
                    gap = false;
                    half = false;
                }
            }
        }
        return out.toString();
    }

    private static String between(int breaks, boolean gap, boolean half) {
        if (breaks > 0) {
            return breaks == 1 ? "\n" : "\n\n";
        }
        return gap ? " " : half ? "\u200C" : "";
    }
}
