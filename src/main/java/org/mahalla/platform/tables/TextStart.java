package org.mahalla.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a text tell: its mark, UTF-16 without a mark, and the delimiter of its header. */
final class TextStart {
    private static final byte[] MARK_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] MARK_16_LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] MARK_16_BE = {(byte) 0xFE, (byte) 0xFF};
    private static final String DELIMITERS = ",;\t|";

    private TextStart() {}

    /** A mark in the file is believed before the name that was given. */
    static Charset encoding(byte[] head, @Nullable Charset named) {
        if (TableReader.startsWith(head, MARK_8)) {
            return StandardCharsets.UTF_8;
        }
        if (TableReader.startsWith(head, MARK_16_LE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (TableReader.startsWith(head, MARK_16_BE)) {
            return StandardCharsets.UTF_16BE;
        }
        if (named != null) {
            return named.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : named;
        }
        if (head.length >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    static String decode(byte[] head, Charset encoding) {
        int skipped = markLength(head);
        return new String(head, skipped, head.length - skipped, encoding);
    }

    /**
     * Whether the start holds control characters as only programs write them: any in its first line, or many. A single
     * one further on is for its row to tell.
     */
    static boolean isBinary(String start) {
        int header = start.indexOf('\n') < 0 ? start.length() : start.indexOf('\n');
        long controls = start.chars().filter(TextStart::isControl).count();
        return start.substring(0, header).chars().anyMatch(TextStart::isControl)
                || (controls >= 8 && controls * 50 > start.length());
    }

    private static boolean isControl(int c) {
        return c < ' ' && !Character.isWhitespace(c);
    }

    static void skipMark(InputStream in, byte[] head) throws IOException {
        in.skipNBytes(markLength(head));
    }

    private static int markLength(byte[] head) {
        if (TableReader.startsWith(head, MARK_8)) {
            return 3;
        }
        return TableReader.startsWith(head, MARK_16_LE) || TableReader.startsWith(head, MARK_16_BE) ? 2 : 0;
    }

    /** The candidate that stands most often in the first line, outside quotes. */
    static char delimiter(String start) {
        int[] counts = new int[DELIMITERS.length()];
        boolean inQuotes = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes && (c == '\n' || c == '\r') && i > 0) {
                break;
            } else if (!inQuotes && DELIMITERS.indexOf(c) >= 0) {
                counts[DELIMITERS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }
}
