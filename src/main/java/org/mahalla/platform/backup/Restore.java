package org.mahalla.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.mahalla.shared.RefusedException;

/**
 * The way back, before anything else of an installation exists: first everything is compared with the manifest, then
 * files and keys are laid into an empty data folder, then the rows into an empty database. A folder where that broke off
 * stays marked and is not served.
 */
public final class Restore {
    private static final String MARK = "restoring";

    private final Shelf shelf;
    private final Path backup;
    private final Manifest manifest;

    private Restore(Shelf shelf, Path backup, Manifest manifest) {
        this.shelf = shelf;
        this.backup = backup;
        this.manifest = manifest;
    }

    /** From a shelf, the newest of its backups; or from one backup on it. Refuses with PLT-501 to 503. */
    public static Restore from(Path folder) {
        try {
            Path given = folder.toAbsolutePath().normalize();
            if (Shelf.isDraft(given)) {
                throw new RefusedException("PLT-501", given.toString());
            }
            boolean one = Files.exists(given.resolve(Manifest.NAME));
            Shelf shelf = new Shelf(one ? Objects.requireNonNull(given.getParent()) : given);
            Path backup = one ? given : shelf.newest();
            Manifest manifest = Manifest.read(backup);
            Checked checked = new Checked(backup, manifest);
            checked.parts();
            checked.files(shelf);
            return new Restore(shelf, backup, manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return backup.getFileName().toString();
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The list of erasures beside the backups; perhaps not there. */
    public Path erasures() {
        return shelf.erasures();
    }

    /**
     * Lays files and keys into the data folder. Refuses with PLT-504 a folder that holds anything, with PLT-508 when no
     * keys are there to lay.
     *
     * @param elsewhere the key file, where the backup was made without
     */
    public void files(Path data, @Nullable Path elsewhere) {
        Path keys = elsewhere != null ? elsewhere : manifest.keys() != null ? backup.resolve("keys") : null;
        if (keys == null || !Files.isRegularFile(keys)) {
            throw new RefusedException("PLT-508");
        }
        try {
            if (!OnDisk.isEmpty(data)) {
                throw new RefusedException("PLT-504", data.toString());
            }
            OnDisk.folder(data);
            Files.createFile(data.resolve(MARK));
            OnDisk.write(data.resolve("keys"), Files.readAllBytes(keys));
            FileStore store = new FileStore(data);
            for (ContentHash file : new Checked(backup, manifest).names()) {
                try (var in = Files.newInputStream(shelf.place(file))) {
                    store.put(in, Long.MAX_VALUE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills an empty database; see {@link DatabaseCopy#in}. */
    public void database(DataSource owner) {
        try {
            new DatabaseCopy(owner).in(backup, manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From here on the data folder may be served. */
    public static void done(Path data) {
        try {
            Files.deleteIfExists(data.resolve(MARK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses with PLT-506 a data folder where a restore broke off. */
    public static void refuseHalf(Path data) {
        if (Files.exists(data.resolve(MARK))) {
            throw new RefusedException("PLT-506", data.toString());
        }
    }

    /** Empties a data folder that a drill used; nothing happens when it is not there. */
    public static void remove(Path data) {
        try {
            OnDisk.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
