package org.mahalla.platform.mapping;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mahalla.platform.tables.Row;
import org.mahalla.platform.tables.TableFormat;
import org.mahalla.platform.tables.TableLimits;
import org.mahalla.platform.tables.TableOptions;
import org.mahalla.platform.tables.TableReader;
import org.mahalla.shared.RefusedException;

/** A file read through its mapping, once, row by row. */
public final class MappedTable implements Iterable<MappedRow>, AutoCloseable {
    private final TableReader reader;
    private final Mapping mapping;
    private final RowReading reading;

    private MappedTable(TableReader reader, Mapping mapping, RowReading reading) {
        this.reader = reader;
        this.mapping = mapping;
        this.reading = reading;
    }

    /**
     * Refuses a file that cannot be read (as {@link TableReader#open}), fits no variant (PLT-364) or lacks a column that
     * the mapping names (PLT-363), and a missing second file (PLT-365).
     */
    public static MappedTable open(Mapping mapping, Path file, TableLimits limits) {
        Charset encoding = mapping.encoding() == null ? null : TableOptions.encoding(mapping.encoding());
        Character delimiter =
                mapping.delimiter() == null ? null : mapping.delimiter().charAt(0);
        TableReader reader = TableReader.open(file, new TableOptions(encoding, delimiter, limits));
        try {
            Mapping fitted = mapping.forFile(name(file), reader.columns());
            if (reader.format().hasHeader()) {
                checkColumns(fitted, reader.columns());
            }
            return new MappedTable(reader, fitted, new RowReading(fitted, lookups(fitted, file, limits)));
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static void checkColumns(Mapping mapping, List<String> header) {
        TreeSet<String> named = new TreeSet<>();
        mapping.columns().values().forEach(source -> named.addAll(source.columns()));
        mapping.corrections()
                .forEach(correction -> named.addAll(correction.when().keySet()));
        Coordinates coordinates = mapping.coordinates();
        if (coordinates != null && !coordinates.first().isEmpty()) {
            named.add(coordinates.first());
            named.add(coordinates.second());
        }
        named.removeAll(header);
        if (!named.isEmpty()) {
            List<String> near = NearestWords.of(named.first(), header);
            throw new RefusedException("PLT-363", named.first(), String.join(", ", near.isEmpty() ? header : near));
        }
    }

    private static Map<Mapping.Lookup, Map<String, Row>> lookups(Mapping mapping, Path file, TableLimits limits) {
        Map<Mapping.Lookup, Map<String, Row>> all = new HashMap<>();
        for (Mapping.Lookup lookup : mapping.lookups()) {
            Path second = file.resolveSibling(lookup.file());
            if (!name(second).equals(lookup.file()) || !Files.isRegularFile(second)) {
                throw new RefusedException("PLT-365", lookup.file());
            }
            Map<String, Row> rows = new HashMap<>();
            try (TableReader reader = TableReader.open(second, new TableOptions(null, null, limits))) {
                reader.forEach(row -> rows.putIfAbsent(row.get(lookup.key()).strip(), row));
            }
            all.put(lookup, rows);
        }
        return all;
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    public TableFormat format() {
        return reader.format();
    }

    public List<String> columns() {
        return reader.columns();
    }

    /** The mapping with the variant that fits this file. */
    public Mapping mapping() {
        return mapping;
    }

    @Override
    public Iterator<MappedRow> iterator() {
        Iterator<Row> rows = reader.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public MappedRow next() {
                return reading.read(rows.next());
            }
        };
    }

    @Override
    public void close() {
        reader.close();
    }
}
