package org.mahalla.problems.intake;

import org.mahalla.shared.PersianText;

/** Characters that nobody types: traces of a damaged copy or of a machine. */
final class Unreadable {
    private static final String DAMAGED = "\uFFFD";

    private Unreadable() {}

    static boolean in(String text) {
        return text.contains(DAMAGED) || text.codePoints().anyMatch(c -> Character.isISOControl(c) && !isSpace(c));
    }

    /** The text after the careful clean-up, which takes control characters away, and without damaged ones. */
    static String takenFrom(String text) {
        return PersianText.display(text.replace(DAMAGED, ""));
    }

    /** As {@link #takenFrom}, on one line. */
    static String takenFromLine(String text) {
        return PersianText.line(text.replace(DAMAGED, ""));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || c == 0x85;
    }
}
