package org.mahalla.platform.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes and reads a long table, for a small JVM of its own. */
final class LongTable {
    private static final int ROWS = 100_000;

    private LongTable() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        try (RowSink sink = WritingATableTests.sink(TableFormat.valueOf(args[0]), Files.newOutputStream(file))) {
            for (int i = 0; i < ROWS; i++) {
                sink.write(List.of(i, "مشکل شمارهٔ " + i + " ".repeat(300) + "پایان", i * 0.5));
            }
        }
        int count = 0;
        try (TableReader reader = TableReader.open(file)) {
            for (Row row : reader) {
                count += row.problem().isEmpty() && row.get("id").equals(Integer.toString(count)) ? 1 : 0;
            }
        }
        System.out.println("read " + count);
    }
}
