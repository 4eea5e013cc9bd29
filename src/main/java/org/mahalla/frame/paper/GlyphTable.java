package org.mahalla.frame.paper;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table in a PDF that says which text each glyph stands for (ToUnicode). */
final class GlyphTable {
    static final String START = "/CIDInit";
    /** The first of eight shapes of lam-alef. */
    private static final char LAM_ALEF = 0xFEF5;

    private static final Pattern RANGE = Pattern.compile("<([0-9A-Fa-f]{4})><\\1><([0-9A-Fa-f]{4})>");

    private GlyphTable() {}

    /** The same table with letters in the place of their presentation forms. */
    static String readable(String table) {
        return RANGE.matcher(table).replaceAll(GlyphTable::row);
    }

    private static String row(MatchResult row) {
        char shape = (char) Integer.parseInt(row.group(2), 16);
        return Matcher.quoteReplacement(
                "<%1$s><%1$s><%2$s>".formatted(row.group(1), hex(letters(shape)).toLowerCase(Locale.ROOT)));
    }

    /**
     * What people type for a shape. Lam-alef stays one sign, because readers of PDF turn Persian around sign by sign and
     * would swap its two letters; they know themselves what it stands for.
     */
    static String letters(char shape) {
        if (shape == PrintedText.HALF_SPACE) {
            return "\u200C";
        }
        boolean presentation = (shape >= 0xFB50 && shape <= 0xFDFF) || (shape >= 0xFE70 && shape < LAM_ALEF);
        return presentation ? Normalizer.normalize(String.valueOf(shape), Normalizer.Form.NFKC) : String.valueOf(shape);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
