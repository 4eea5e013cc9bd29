package org.mahalla.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.shared.RefusedException;

/**
 * The folder that backups are put into: a folder per backup, named after its moment, the stored files of all of them once
 * under {@code files}, and the list of erasures. A folder whose name ends in {@code .partial} is none.
 */
final class Shelf {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmssSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern NAMED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{9}Z");
    private static final String PARTIAL = ".partial";
    static final String FILES = "files.txt";

    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    Path erasures() {
        return folder.resolve("erased");
    }

    Path lock() {
        return folder.resolve("backup.lock");
    }

    static String name(Instant moment) {
        return NAME.format(moment);
    }

    Path place(ContentHash file) {
        return folder.resolve("files").resolve(file.hex().substring(0, 2)).resolve(file.hex());
    }

    /** Where a backup is written before it counts. */
    Path draft(String name) {
        return folder.resolve(name + PARTIAL);
    }

    static boolean isDraft(Path backup) {
        return backup.getFileName().toString().endsWith(PARTIAL);
    }

    /** Removes what broke off, to be called by whoever holds the lock. */
    void clear() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path draft : inside.filter(Shelf::isDraft).toList()) {
                OnDisk.delete(draft);
            }
        }
    }

    /** Whole backups, oldest first. */
    List<Path> backups() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(
                            path -> NAMED.matcher(path.getFileName().toString()).matches())
                    .filter(path -> Files.exists(path.resolve(Manifest.NAME)))
                    .sorted()
                    .toList();
        }
    }

    /** The newest whole backup; refuses with PLT-501 when there is none. */
    Path newest() throws IOException {
        List<Path> all = backups();
        if (all.isEmpty()) {
            throw new RefusedException("PLT-501", folder.toString());
        }
        return all.getLast();
    }

    /** Removes backups older than so long, never the newest, and files that no backup names any more. */
    List<String> forget(Instant now, Duration kept) throws IOException {
        List<Path> all = backups();
        String oldest = name(now.minus(kept));
        List<Path> old = all.stream()
                .limit(Math.max(0, all.size() - 1))
                .filter(path -> path.getFileName().toString().compareTo(oldest) < 0)
                .toList();
        for (Path backup : old) {
            Path going = draft(backup.getFileName().toString());
            OnDisk.rename(backup, going);
            OnDisk.delete(going);
        }
        sweep();
        return old.stream().map(path -> path.getFileName().toString()).toList();
    }

    /** Where the list of one backup cannot be read any more, nobody knows what it needs: then all files stay. */
    private void sweep() throws IOException {
        Set<String> named = new HashSet<>();
        for (Path backup : backups()) {
            if (!Files.isReadable(backup.resolve(FILES))) {
                return;
            }
            named.addAll(Files.readAllLines(backup.resolve(FILES)));
        }
        for (Path file : stored()) {
            if (!named.contains(file.getFileName().toString())) {
                Files.delete(file);
            }
        }
    }

    private List<Path> stored() throws IOException {
        Path files = folder.resolve("files");
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.walk(files)) {
            return inside.filter(Files::isRegularFile).toList();
        }
    }
}
