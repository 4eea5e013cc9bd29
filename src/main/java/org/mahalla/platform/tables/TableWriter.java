package org.mahalla.platform.tables;

import java.io.OutputStream;
import java.util.List;
import org.mahalla.shared.Language;

/** Writes tables for others as a stream: nothing is held back, nothing is cut off, no text can act as a formula. */
public final class TableWriter {
    private TableWriter() {}

    /** Comma-separated UTF-8; with the mark at its start Excel shows Persian right. */
    public static RowSink csv(OutputStream out, List<String> columns, boolean withMark) {
        return new CsvSink(out, columns, withMark);
    }

    /** One workbook, right to left for Persian; after the last row a sheet can hold, a next sheet goes on. */
    public static RowSink xlsx(OutputStream out, String sheet, List<String> columns, Language language) {
        return new XlsxSink(out, sheet, columns, language);
    }

    /** A FeatureCollection; a row without geometry has {@code null} there, as RFC 7946 says. */
    public static RowSink geoJson(OutputStream out, List<String> columns) {
        return new GeoJsonSink(out, columns);
    }

    /** Text without what no file format can carry: NUL, other control characters and halves of characters. */
    static String clean(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (Character.isSurrogate(c) || c == 0xFFFE || c == 0xFFFF || (c < ' ' && "\t\n\r".indexOf(c) < 0)) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out == null ? text : out.toString();
    }
}
