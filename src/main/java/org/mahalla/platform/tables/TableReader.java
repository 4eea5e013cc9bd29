package org.mahalla.platform.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.RefusedException;

/**
 * A table of a stranger, read once from front to end with flat memory: delimited text, XLSX, GeoJSON or an array of
 * JSON objects, each also packed once with gzip. What it is is told by its content. A file that is none of these, too
 * large or dangerous is refused (PLT-301 … PLT-311); a row that is wrong comes with its problem.
 */
public final class TableReader implements Iterable<Row>, AutoCloseable {
    private static final int HEAD = 1 << 14;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Set<String> NOT_TEXT = Set.of("%PDF", "\u0089PNG", "GIF8", "Rar!", "7z¼¯");

    private final TableFormat format;
    private final RowSource rows;
    private boolean begun;

    private TableReader(TableFormat format, RowSource rows) {
        this.format = format;
        this.rows = rows;
    }

    public static TableReader open(Path file) {
        return open(file, TableOptions.standard());
    }

    public static TableReader open(Path file, TableOptions options) {
        InputStream in = null;
        try {
            CappedInput.Counter packed = new CappedInput.Counter(Files.newInputStream(file));
            in = new BufferedInputStream(packed, HEAD);
            boolean isPacked = startsWith(head(in, 2), (byte) 0x1F, (byte) 0x8B);
            if (isPacked) {
                InputStream unpacked = new GZIPInputStream(in, HEAD);
                in = new BufferedInputStream(new CappedInput(unpacked, packed::count, options.limits()), HEAD);
            }
            return open(file, in, isPacked, options);
        } catch (IOException e) {
            closeQuietly(in);
            throw new RefusedException("PLT-308");
        } catch (RuntimeException e) {
            closeQuietly(in);
            throw e;
        }
    }

    private static TableReader open(Path file, InputStream in, boolean isPacked, TableOptions options)
            throws IOException {
        byte[] head = head(in, HEAD);
        if (startsWith(head, (byte) 0x1F, (byte) 0x8B)) {
            throw new RefusedException("PLT-310");
        }
        if (startsWith(head, OLE)) {
            throw new RefusedException("PLT-302");
        }
        if (startsWith(head, ZIP)) {
            return new TableReader(TableFormat.XLSX, XlsxRows.open(file, in, isPacked, options.limits()));
        }
        if (head.length == 0) {
            throw new RefusedException("PLT-307");
        }
        if (head.length >= 4 && NOT_TEXT.contains(new String(head, 0, 4, StandardCharsets.ISO_8859_1))) {
            throw new RefusedException("PLT-301");
        }
        Charset encoding = TextStart.encoding(head, options.encoding());
        String start = TextStart.decode(head, encoding).strip();
        if (start.startsWith("<") || TextStart.isBinary(start)) {
            throw new RefusedException("PLT-301");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            TextStart.skipMark(in, head);
            TableFormat format = start.startsWith("{") ? TableFormat.GEOJSON : TableFormat.JSON;
            return new TableReader(format, new JsonRows(in, encoding, format, options.limits()));
        }
        char delimiter = options.delimiter() != null
                ? options.delimiter()
                : TextStart.delimiter(TextStart.decode(head, encoding));
        TextStart.skipMark(in, head);
        DecodedText text = new DecodedText(in, encoding);
        return new TableReader(
                TableFormat.DELIMITED, new CsvRows(text, delimiter, encoding.displayName(), options.limits()));
    }

    public TableFormat format() {
        return format;
    }

    /** Names in the header; of JSON the keys of the first object. */
    public List<String> columns() {
        return rows.columns().names();
    }

    /** Once only: the rows are not kept. */
    @Override
    public Iterator<Row> iterator() {
        if (begun) {
            throw new IllegalStateException("a table is read once");
        }
        begun = true;
        return new Iterator<>() {
            private @Nullable Row ahead = rows.next();

            @Override
            public boolean hasNext() {
                return ahead != null;
            }

            @Override
            public Row next() {
                Row row = ahead;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                ahead = rows.next();
                return row;
            }
        };
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(InputStream in, int length) throws IOException {
        in.mark(length);
        byte[] head = in.readNBytes(length);
        in.reset();
        return head;
    }

    static boolean startsWith(byte[] head, byte... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static void closeQuietly(@Nullable InputStream in) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            // the refusal that led here says more
        }
    }
}
