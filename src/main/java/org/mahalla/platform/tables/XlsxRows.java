package org.mahalla.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.RefusedException;

/**
 * Rows of the first sheet of a workbook. A cell that Excel holds as a date comes as ISO text (2017-12-31 or
 * 2017-12-31T23:59:58), every other as the text Excel stored; formulas give their last result and are never computed.
 */
final class XlsxRows implements RowSource {
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*[ymdhs].*");
    private static final Pattern NOT_DATE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private final ReadableWorkbook book;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final TableLimits limits;
    private final @Nullable Path copy;
    private final Columns columns;
    private int line;
    private boolean broken;

    private XlsxRows(Path file, @Nullable Path copy, TableLimits limits) throws IOException {
        this.limits = limits;
        this.copy = copy;
        this.book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        try {
            this.rows = book.getFirstSheet().openStream().iterator();
            this.columns = header();
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    /** Looks into the workbook before it is opened; a packed one is unpacked beside the temporary files first. */
    static XlsxRows open(Path file, InputStream in, boolean isPacked, TableLimits limits) throws IOException {
        Path copy = null;
        try {
            if (isPacked) {
                copy = Files.createTempFile("table", ".xlsx");
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            in.close();
            Path book = copy == null ? file : copy;
            Workbooks.check(book, limits);
            return new XlsxRows(book, copy, limits);
        } catch (IOException | RefusedException e) {
            delete(copy);
            throw e;
        } catch (RuntimeException e) {
            // the library meets a damaged workbook with whatever exception comes first
            delete(copy);
            throw new RefusedException("PLT-309");
        }
    }

    private Columns header() {
        while (rows.hasNext()) {
            org.dhatim.fastexcel.reader.Row row = rows.next();
            line = row.getRowNum();
            List<String> cells = cells(row);
            if (!cells.isEmpty()) {
                return Columns.ofHeader(cells);
            }
        }
        throw new RefusedException("PLT-307");
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() {
        try {
            while (!broken && rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = rows.next();
                line = row.getRowNum();
                if (line > limits.rows()) {
                    throw new RefusedException("PLT-304", limits.rows());
                }
                List<String> cells = cells(row);
                if (!cells.isEmpty()) {
                    return finish(cells);
                }
            }
            return null;
        } catch (RefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            broken = true;
            return new Row(line + 1, columns, List.of(), null, CellProblem.ofRow("PLT-308"));
        }
    }

    private Row finish(List<String> cells) {
        CellProblem problem = null;
        if (cells.size() > columns.size()) {
            problem = CellProblem.ofRow("PLT-321", cells.size(), columns.size());
        }
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        for (int i = 0; i < cells.size() && problem == null; i++) {
            if (cells.get(i).length() > limits.cellCharacters()) {
                problem = CellProblem.of(columns.names().get(i), cells.get(i), "PLT-325", limits.cellCharacters());
            }
        }
        return new Row(line, columns, cells, null, problem);
    }

    /** Texts of the cells without the empty ones at the end. */
    private List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        if (row.getCellCount() > Workbooks.MAX_COLUMNS) {
            throw new RefusedException("PLT-305", limits.columns());
        }
        List<String> cells = new ArrayList<>();
        int kept = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : text(cell);
            cells.add(text);
            kept = text.isEmpty() ? kept : i + 1;
        }
        if (kept > limits.columns()) {
            throw new RefusedException("PLT-305", limits.columns());
        }
        return new ArrayList<>(cells.subList(0, kept));
    }

    private static String text(Cell cell) {
        String format = cell.getDataFormatString();
        if (cell.getType() == CellType.NUMBER && format != null && isDate(format)) {
            return date(cell);
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean().toString();
        }
        String raw = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static boolean isDate(String format) {
        return !format.equals("General")
                && DATE_FORMAT.matcher(NOT_DATE.matcher(format).replaceAll("")).matches();
    }

    private static String date(Cell cell) {
        try {
            var moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        } catch (RuntimeException e) {
            return cell.getRawValue() == null ? "" : cell.getRawValue();
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
        delete(copy);
    }

    private static void delete(@Nullable Path copy) throws IOException {
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }
}
