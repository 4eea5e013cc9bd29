package org.mahalla.platform.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;

/** Texts stand in the sheet as texts, so Excel never takes one for a formula. */
final class XlsxSink implements RowSink {
    private static final int ROWS_A_SHEET = 1_048_576;
    private static final int FLUSH_EACH = 500;
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook book;
    private final String name;
    private final List<String> columns;
    private final Language language;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxSink(OutputStream out, String name, List<String> columns, Language language) {
        this.book = new Workbook(out, "Mahalla", "1.0");
        this.name = name;
        this.columns = List.copyOf(columns);
        this.language = language;
        this.sheet = newSheet(name);
        header();
    }

    private Worksheet newSheet(String title) {
        Worksheet made = book.newWorksheet(title);
        if (language == Language.FA) {
            made.rightToLeft();
        }
        made.freezePane(0, 1);
        return made;
    }

    private void header() {
        row = 0;
        write(columns);
    }

    @Override
    public void write(List<? extends @Nullable Object> cells, @Nullable Geometry geometry) {
        try {
            if (row == ROWS_A_SHEET) {
                sheet.finish();
                sheet = newSheet(name + " " + ++sheets);
                header();
            }
            for (int i = 0; i < cells.size(); i++) {
                put(i, cells.get(i));
            }
            if (++row % FLUSH_EACH == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean yes -> sheet.value(row, column, yes);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime time -> {
                sheet.value(row, column, time);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Instant moment -> text(column, moment.toString());
            default -> text(column, value.toString());
        }
    }

    private void text(int column, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new RefusedException("PLT-380", columns.get(Math.min(column, columns.size() - 1)), LONGEST_TEXT);
        }
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, TableWriter.clean(text));
        }
    }

    @Override
    public void close() {
        try {
            sheet.finish();
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
