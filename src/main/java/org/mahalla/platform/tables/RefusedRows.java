package org.mahalla.platform.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Refusal;

/**
 * The rows that could not be taken, as they stood, with line and reason in front: to be mended and brought again, since
 * a mapping takes no notice of the two added columns.
 */
public final class RefusedRows implements AutoCloseable {
    private final RowSink out;
    private final Function<Refusal, String> words;
    private long count;

    private RefusedRows(RowSink out, Function<Refusal, String> words) {
        this.out = out;
        this.words = words;
    }

    /**
     * @param columns as the reader gave them
     * @param words says a refusal in the reader's language
     */
    public static RefusedRows open(Path file, List<String> columns, Function<Refusal, String> words) {
        List<String> header = new ArrayList<>(List.of("line", "reason"));
        header.addAll(columns);
        try {
            return new RefusedRows(TableWriter.csv(Files.newOutputStream(file), header, true), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void add(Row row, List<CellProblem> problems) {
        count++;
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.line());
        cells.add(String.join(" | ", problems.stream().map(this::sentence).toList()));
        cells.addAll(row.cells());
        out.write(cells);
    }

    private String sentence(CellProblem problem) {
        String reason = words.apply(problem.reason());
        return problem.column().isEmpty() ? reason : problem.column() + ": " + reason;
    }

    public long count() {
        return count;
    }

    @Override
    public void close() {
        out.close();
    }
}
