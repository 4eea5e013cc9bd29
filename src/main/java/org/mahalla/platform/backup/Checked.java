package org.mahalla.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.shared.RefusedException;

/** A backup read again and compared with its manifest; the first thing that differs is refused by name (PLT-503). */
record Checked(Path backup, Manifest manifest) {
    /** What lies in the backup's own folder. */
    void parts() throws IOException {
        Stream<Manifest.Part> rows = manifest.tables().stream().map(Manifest.Table::part);
        Stream<Manifest.Part> others = Stream.of(manifest.files());
        Manifest.Part keys = manifest.keys();
        List<Manifest.Part> all = Stream.of(rows, others, Stream.ofNullable(keys))
                .flatMap(parts -> parts)
                .toList();
        for (Manifest.Part part : all) {
            if (part.name().contains("/") || !part.sha256().equals(OnDisk.sha256(backup.resolve(part.name())))) {
                throw new RefusedException("PLT-503", part.name());
            }
        }
    }

    /** The stored files it names, on the shelf. */
    void files(Shelf shelf) throws IOException {
        for (ContentHash file : names()) {
            if (!file.hex().equals(OnDisk.sha256(shelf.place(file)))) {
                throw new RefusedException("PLT-503", file.hex());
            }
        }
    }

    List<ContentHash> names() throws IOException {
        return Files.readAllLines(backup.resolve(Shelf.FILES)).stream()
                .filter(line -> !line.isEmpty())
                .map(ContentHash::new)
                .toList();
    }
}
