package org.mahalla.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one backup holds, in {@code manifest.json}: nothing in the folder counts that is not named here with its hash.
 *
 * @param format of the backup itself; 1
 * @param postgres version of the server it was read from
 * @param migrations the last migration of each schema
 * @param keys the key file, or none when it is kept elsewhere
 * @param lost files that the store should have held with this content and did not: damaged before the backup
 */
public record Manifest(
        int format,
        Instant made,
        String postgres,
        SortedMap<String, String> migrations,
        List<Table> tables,
        Part files,
        long fileCount,
        long fileBytes,
        @Nullable Part keys,
        List<String> lost) {
    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    /** A file of the backup with its length in bytes and SHA-256. */
    record Part(String name, long bytes, String sha256) {}

    /** Rows of one table: tab-separated as PostgreSQL copies them, packed with gzip. */
    record Table(String schema, String name, List<String> columns, long rows, Part part) {
        Table {
            columns = List.copyOf(columns);
        }

        String qualified() {
            return schema + "." + name;
        }
    }

    public Manifest {
        migrations = new TreeMap<>(migrations);
        tables = List.copyOf(tables);
        lost = List.copyOf(lost);
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** Of database and files together, packed. */
    public long bytes() {
        return fileBytes
                + tables.stream().mapToLong(table -> table.part().bytes()).sum();
    }

    public boolean hasKeys() {
        return keys != null;
    }

    /** Refuses with PLT-501 a folder without a readable manifest, with PLT-502 one of a later Mahalla. */
    static Manifest read(Path backup) {
        Path file = backup.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("PLT-501", backup.toString());
        }
        try {
            Manifest manifest = JsonMapper.shared().readValue(file, Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new RefusedException("PLT-502");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new RefusedException("PLT-503", NAME);
        }
    }

    void write(Path backup) {
        try {
            OnDisk.write(backup.resolve(NAME), JsonMapper.shared().writeValueAsBytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
