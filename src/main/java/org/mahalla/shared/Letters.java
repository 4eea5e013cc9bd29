package org.mahalla.shared;

/** What single characters are to a reader of Persian. Arabic-script letters are written as escapes on purpose. */
final class Letters {
    static final int FARSI_YEH = 0x06CC;
    static final int KEHEH = 0x06A9;
    private static final int HEH = 0x0647;
    private static final int ALEF = 0x0627;
    private static final int WAW = 0x0648;
    private static final int GAF = 0x06AF;

    private Letters() {}

    /** The letter that stands for all its variants in a key. Hamza and madda are marks by then (decomposed text). */
    static int base(int c) {
        return switch (c) {
            case 0x064A, 0x0649, 0x06CD, 0x06CE, 0x06D0, 0x06D2 -> FARSI_YEH;
            case 0x0643, 0x06AA -> KEHEH;
            case 0x0629, 0x06BE, 0x06C1, 0x06C3, 0x06D5 -> HEH;
            case 0x0671, 0x0672, 0x0673 -> ALEF;
            case 0x06C6, 0x06C7, 0x06C8, 0x06CB -> WAW;
            case 0x06AB -> GAF;
            default -> c;
        };
    }

    /** Arabic yeh (both) and kaf as Persian writes them. */
    static int persian(int c) {
        return switch (c) {
            case 0x064A, 0x0649 -> FARSI_YEH;
            case 0x0643 -> KEHEH;
            default -> c;
        };
    }

    /** A mark that sits on the letter before it: harakat, accents. */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Spaces, tabs and line breaks of every script. */
    static boolean isBreak(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    static boolean isLineBreak(int c) {
        return c == '\n' || c == 0x0B || c == 0x0C || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Nothing that a key could hold: stretching (kashida), a lone hamza, whatever has no shape. */
    static boolean isSilent(int c) {
        return c == 0x0640 || c == 0x0621 || c == 0x2800 || Character.getType(c) == Character.FORMAT || isDamaged(c);
    }

    /** Control characters, halves of pairs and code points that are no characters: never stored. */
    static boolean isDamaged(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** Turns direction for what follows: reading order can be forged with it. */
    static boolean isDirectionOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F);
    }

    /** A mere mark of direction: harmless in running text, a twin in a name. */
    static boolean isDirectionMark(int c) {
        return c == 0x200E || c == 0x200F || c == 0x061C;
    }

    /** Takes no room and says nothing; ZWNJ and ZWJ shape Persian letters and are not among them. */
    static boolean isInvisible(int c) {
        return switch (c) {
            case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x3164, 0xFEFF, 0xFFA0 -> true;
            default -> (c >= 0x2060 && c <= 0x2065) || (c >= 0xFFF0 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
        };
    }
}
