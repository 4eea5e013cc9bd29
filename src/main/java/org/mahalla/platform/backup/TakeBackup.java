package org.mahalla.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.mahalla.shared.RefusedException;

/**
 * Makes a backup while everything goes on: the database as it is at one moment, then the stored files, which only ever
 * grow or are erased; then reads all of it again and compares. It appears on the shelf whole or not at all.
 */
public final class TakeBackup {
    /** With so few bytes left a disk is full. */
    private static final long LITTLE = 1 << 20;

    private final DatabaseCopy database;
    private final FileStore files;
    private final Path keys;
    private final Set<String> leftOut;
    private final Backups backups;
    private final Erasures erasures;
    private final Clock clock;

    TakeBackup(
            DatabaseCopy database,
            FileStore files,
            Path keys,
            List<LeftOut> leftOut,
            Backups backups,
            Erasures erasures,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.keys = keys;
        this.leftOut = leftOut.stream().flatMap(one -> one.tables().stream()).collect(Collectors.toUnmodifiableSet());
        this.backups = backups;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** @param forgotten names of older backups that were removed because their time was over */
    public record Taken(String name, Manifest manifest, Duration time, List<String> forgotten) {}

    /**
     * Puts a backup on the shelf and removes those older than {@code kept}, and whatever broke off there before. Refuses with
     * PLT-507 while another one is being made there, with PLT-509 where no room is left, with PLT-510 when the folder went
     * away meanwhile; what was on the shelf is as good as before then.
     *
     * @param withKeys whether the keys lie beside the data; without them nobody can read personal data in it
     */
    public Taken take(Path folder, boolean withKeys, Duration kept) {
        Shelf shelf = new Shelf(folder);
        try {
            OnDisk.folder(shelf.folder());
            try (FileChannel channel =
                            FileChannel.open(shelf.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw new RefusedException("PLT-507");
                }
                return take(shelf, withKeys, kept);
            }
        } catch (java.nio.channels.OverlappingFileLockException e) {
            throw new RefusedException("PLT-507");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Taken take(Shelf shelf, boolean withKeys, Duration kept) throws IOException {
        Instant start = clock.instant();
        String name = Shelf.name(start);
        Path draft = shelf.draft(name);
        shelf.clear();
        try {
            Path rows = OnDisk.folder(draft);
            DatabaseCopy.Copied copied = database.out(rows, leftOut);
            List<String> lost = new ArrayList<>();
            Sum sum = copyFiles(shelf, draft, lost);
            Manifest.Part list = OnDisk.write(
                    draft.resolve(Shelf.FILES),
                    out -> out.write(String.join("\n", sum.names).getBytes(StandardCharsets.UTF_8)));
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    start,
                    copied.postgres(),
                    copied.migrations(),
                    copied.tables(),
                    list,
                    sum.names.size(),
                    sum.bytes,
                    withKeys ? keys(draft) : null,
                    lost);
            manifest.write(draft);
            new Checked(draft, manifest).parts();
            OnDisk.rename(draft, shelf.folder().resolve(name));
            Taken taken =
                    new Taken(name, manifest, Duration.between(start, clock.instant()), shelf.forget(start, kept));
            backups.add(shelf.folder(), taken);
            backups.keepOnly(shelf.folder(), shelf.backups());
            erasures.write(shelf);
            return taken;
        } catch (IOException | UncheckedIOException e) {
            throw refusal(shelf.folder(), draft, e);
        } finally {
            OnDisk.delete(draft);
        }
    }

    private static RuntimeException refusal(Path folder, Path draft, Exception e) throws IOException {
        if (!Files.isDirectory(draft)) {
            return new RefusedException("PLT-510", folder.toString());
        }
        if (Files.getFileStore(folder).getUsableSpace() < LITTLE) {
            return new RefusedException("PLT-509", folder.toString());
        }
        return e instanceof IOException io ? new UncheckedIOException(io) : (UncheckedIOException) e;
    }

    private static final class Sum {
        private final List<String> names = new ArrayList<>();
        private long bytes;
    }

    /** A shelf that went away is not begun anew in its place. */
    private Sum copyFiles(Shelf shelf, Path draft, List<String> lost) throws IOException {
        Sum sum = new Sum();
        try (Stream<ContentHash> all = files.all()) {
            for (ContentHash file : (Iterable<ContentHash>) all::iterator) {
                if (!Files.isDirectory(draft)) {
                    throw new NoSuchFileException(draft.toString());
                }
                Path place = shelf.place(file);
                if (!Files.exists(place) && !copy(file, place, lost)) {
                    continue;
                }
                sum.names.add(file.hex());
                sum.bytes += Files.size(place);
            }
        }
        return sum;
    }

    /** False when it was erased meanwhile, or no longer has the content it is named after. */
    private boolean copy(ContentHash file, Path place, List<String> lost) throws IOException {
        OnDisk.folder(Objects.requireNonNull(place.getParent()));
        Path draft = place.resolveSibling(file.hex() + ".new");
        Files.deleteIfExists(draft);
        try (var in = files.open(file)) {
            Manifest.Part part = OnDisk.write(draft, in::transferTo);
            if (part.sha256().equals(file.hex())) {
                OnDisk.rename(draft, place);
                return true;
            }
            lost.add(file.hex());
        } catch (org.mahalla.shared.NotFoundException e) {
            return false;
        } finally {
            Files.deleteIfExists(draft);
        }
        return false;
    }

    private Manifest.@Nullable Part keys(Path draft) throws IOException {
        return OnDisk.write(draft.resolve("keys"), out -> Files.copy(keys, out));
    }
}
