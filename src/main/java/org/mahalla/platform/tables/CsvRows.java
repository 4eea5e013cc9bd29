package org.mahalla.platform.tables;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.RefusedException;

/**
 * Rows of delimited text with quotes (RFC 4180 and its relatives). A quote that is never closed costs one row, not the
 * rest of the file: reading goes on at the next line.
 */
final class CsvRows implements RowSource {
    private static final int END = -1;

    private final Rewindable in;
    private final char delimiter;
    private final String encoding;
    private final TableLimits limits;
    private final Columns columns;
    private int rows;
    private boolean broken;

    private List<String> cells = new ArrayList<>();
    private StringBuilder cell = new StringBuilder();
    private @Nullable CellProblem problem;

    CsvRows(Reader text, char delimiter, String encoding, TableLimits limits) {
        this.in = new Rewindable(text);
        this.delimiter = delimiter;
        this.encoding = encoding;
        this.limits = limits;
        Row header = read(Columns.of(List.of()));
        if (header == null) {
            throw new RefusedException("PLT-307");
        }
        if (header.problem().isPresent()) {
            throw new RefusedException(header.problem().get().reason());
        }
        if (header.cells().size() > limits.columns()) {
            throw new RefusedException("PLT-305", limits.columns());
        }
        this.columns = Columns.ofHeader(header.cells());
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() {
        Row row = read(columns);
        if (row != null && ++rows > limits.rows()) {
            throw new RefusedException("PLT-304", limits.rows());
        }
        return row;
    }

    private @Nullable Row read(Columns header) {
        if (broken) {
            return null;
        }
        cells = new ArrayList<>(header.size());
        cell = new StringBuilder();
        problem = null;
        int line = 1;
        try {
            in.skipEmptyLines();
            in.startRecord();
            line = in.line();
            if (in.peek() == END) {
                return null;
            }
            readCells();
        } catch (IOException e) {
            broken = true;
            endCell();
            problem = CellProblem.ofRow("PLT-308");
        }
        return finish(line, header);
    }

    private void readCells() throws IOException {
        while (true) {
            if (in.peek() == '"') {
                in.take();
                if (!quoted()) {
                    giveUpRecord();
                    return;
                }
            }
            int end = plain();
            endCell();
            if (end != delimiter) {
                return;
            }
        }
    }

    /** Reads to the closing quote; false when there is none within a cell's length. */
    private boolean quoted() throws IOException {
        while (true) {
            int c = in.take();
            if (c == END || cell.length() > limits.cellCharacters()) {
                return false;
            }
            if (c != '"') {
                cell.append((char) c);
            } else if (in.peek() == '"') {
                in.take();
                cell.append('"');
            } else {
                int after = in.peek();
                if (after != delimiter && after != '\n' && after != '\r' && after != END) {
                    note("PLT-326");
                }
                return true;
            }
        }
    }

    /** Reads up to and with the delimiter or the end of the line, and says which it was. */
    private int plain() throws IOException {
        while (true) {
            int c = in.take();
            if (c == delimiter || c == '\n' || c == END) {
                return c;
            }
            if (c == '\r') {
                if (in.peek() == '\n') {
                    in.take();
                }
                return '\n';
            }
            if (cell.length() < limits.cellCharacters()) {
                cell.append((char) c);
            } else {
                note("PLT-325", limits.cellCharacters());
            }
        }
    }

    private void giveUpRecord() {
        problem = CellProblem.of("", in.firstLine(), "PLT-322");
        cells.clear();
        cells.add(in.firstLine());
        in.rewindToSecondLine();
    }

    private void endCell() {
        if (cells.size() <= limits.columns()) {
            cells.add(cell.toString());
        }
        cell.setLength(0);
    }

    private void note(String code, Object... parameters) {
        if (problem == null) {
            problem = CellProblem.of("", cell.toString(), code, parameters);
        }
    }

    private Row finish(int line, Columns header) {
        List<String> shown = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            if (DecodedText.isBroken(text)) {
                text = DecodedText.shown(text);
                noteCell(header, i, text, "PLT-324", encoding);
            }
            if (text.indexOf(0) >= 0) {
                text = text.replace("\0", "\\x00");
                noteCell(header, i, text, "PLT-323");
            }
            shown.add(FormulaGuard.lift(text));
        }
        if (problem == null && header.size() > 0) {
            countCells(header, shown);
        }
        return new Row(line, header, shown, null, problem);
    }

    private void noteCell(Columns header, int place, String text, String code, Object... parameters) {
        if (problem == null) {
            String name = place < header.size() ? header.names().get(place) : "";
            problem = CellProblem.of(name, text, code, parameters);
        }
    }

    private void countCells(Columns header, List<String> found) {
        int last = found.size();
        while (last > header.size() && found.get(last - 1).isBlank()) {
            last--;
        }
        if (last < header.size()) {
            problem = CellProblem.ofRow("PLT-320", last, header.size());
        } else if (last > header.size()) {
            problem = CellProblem.ofRow("PLT-321", last, header.size());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Text that remembers the present record, so that a bad one can be read again from its second line. */
    private static final class Rewindable {
        private final Reader text;
        private final char[] buffer = new char[1 << 14];
        private final StringBuilder record = new StringBuilder();
        private String again = "";
        private int againAt;
        private int at;
        private int length;
        private int line = 1;
        private int recordLine = 1;
        private int previous;

        Rewindable(Reader text) {
            this.text = text;
        }

        int line() {
            return line;
        }

        int peek() throws IOException {
            if (againAt < again.length()) {
                return again.charAt(againAt);
            }
            if (at == length) {
                length = text.read(buffer, 0, buffer.length);
                at = 0;
                if (length <= 0) {
                    length = 0;
                    return END;
                }
            }
            return buffer[at];
        }

        int take() throws IOException {
            int c = peek();
            if (c == END) {
                return END;
            }
            if (againAt < again.length()) {
                againAt++;
            } else {
                at++;
            }
            record.append((char) c);
            if (c == '\r' || (c == '\n' && previous != '\r')) {
                line++;
            }
            previous = c;
            return c;
        }

        void skipEmptyLines() throws IOException {
            while (peek() == '\n' || peek() == '\r') {
                take();
            }
        }

        void startRecord() {
            record.setLength(0);
            recordLine = line;
        }

        String firstLine() {
            int end = 0;
            while (end < record.length() && record.charAt(end) != '\n' && record.charAt(end) != '\r') {
                end++;
            }
            return record.substring(0, end);
        }

        void rewindToSecondLine() {
            again = record.substring(firstLine().length()) + again.substring(againAt);
            againAt = 0;
            line = recordLine;
            previous = 0;
            startRecord();
        }

        void close() throws IOException {
            text.close();
        }
    }
}
