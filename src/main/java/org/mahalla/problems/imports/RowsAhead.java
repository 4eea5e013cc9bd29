package org.mahalla.problems.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.mapping.MappedRow;
import org.mahalla.platform.mapping.MappedTable;

/** Reads the next rows of the file while the last ones are being written. Holds at most a few batches. */
final class RowsAhead implements AutoCloseable {
    private static final int BATCHES = 2;
    private static final Part END = new Part(List.of(), null);

    /** A row, and what was read of it; null when it is to be refused. */
    record Read(MappedRow row, @Nullable Incoming incoming) {}

    private record Part(List<Read> rows, @Nullable Throwable failure) {}

    private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(BATCHES);
    private final Thread reader;
    private volatile boolean closed;

    RowsAhead(MappedTable table, ReportReading reading, int size) {
        reader = Thread.ofPlatform().name("import-reader").daemon().start(() -> read(table, reading, size));
    }

    /** Null after the last; throws what the reader met. */
    @Nullable
    List<Read> next() {
        try {
            Part part = parts.take();
            switch (part.failure()) {
                case null -> {}
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case Throwable failure -> throw new IllegalStateException(failure);
            }
            return part == END ? null : part.rows();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read(MappedTable table, ReportReading reading, int size) {
        try {
            Iterator<MappedRow> rows = table.iterator();
            while (rows.hasNext() && !closed) {
                List<Read> batch = new ArrayList<>(size);
                while (batch.size() < size && rows.hasNext()) {
                    MappedRow row = rows.next();
                    batch.add(new Read(row, reading.read(row)));
                }
                hand(new Part(batch, null));
            }
            hand(END);
        } catch (RuntimeException | Error e) {
            hand(new Part(List.of(), e));
        }
    }

    private void hand(Part part) {
        try {
            while (!closed && !parts.offer(part, 100, TimeUnit.MILLISECONDS)) {
                continue;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the reader, which must not touch the file after it is closed. */
    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
