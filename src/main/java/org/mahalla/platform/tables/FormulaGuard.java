package org.mahalla.platform.tables;

import java.util.regex.Pattern;

/**
 * A spreadsheet runs a cell that begins with = + - @ (also full-width, also behind spaces and invisible marks). Such a
 * text gets an apostrophe in front when it is written as delimited text, and loses it when it is read again; negative
 * numbers are left alone.
 */
final class FormulaGuard {
    private static final String STARTS = "=+-@\t\r＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

    private FormulaGuard() {}

    static String guard(String text) {
        return isDangerous(text, 0) ? "'" + text : text;
    }

    static String lift(String text) {
        return text.startsWith("'") && isDangerous(text, 1) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        while (i < text.length() && isInvisible(text.charAt(i))) {
            i++;
        }
        return i < text.length()
                && STARTS.indexOf(text.charAt(i)) >= 0
                && !NUMBER.matcher(text.substring(from)).matches();
    }

    private static boolean isInvisible(char c) {
        boolean tabOrReturn = c == '\t' || c == '\r';
        int type = Character.getType(c);
        return !tabOrReturn
                && (Character.isWhitespace(c)
                        || type == Character.SPACE_SEPARATOR
                        || type == Character.FORMAT
                        || type == Character.CONTROL
                        || type == Character.NON_SPACING_MARK
                        || c == 'ـ');
    }
}
