package org.mahalla.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mahalla.shared.NotFoundException;

/**
 * Files under the hash of their content ({@code files/ab/cd/<hash>} of the data folder). A file is on disk before its
 * hash is returned; the same bytes are kept once, so a caller deletes only what nothing refers to any more. Who may
 * read a file is the caller's question.
 */
public final class FileStore {
    private final Path root;
    private final Path incoming;

    public FileStore(Path data) {
        root = data.resolve("files");
        incoming = root.resolve("incoming");
        try {
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps all bytes of the stream; refuses with PLT-101 as soon as more than {@code limit} bytes have come. */
    public ContentHash put(InputStream bytes, long limit) {
        try {
            var draft = incoming.resolve(UUID.randomUUID().toString());
            try {
                return keep(draft, write(draft, bytes, limit));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's bytes, to be closed by the caller; not found when there is no such file. */
    public InputStream open(ContentHash hash) {
        try {
            return Files.newInputStream(place(hash));
        } catch (NoSuchFileException e) {
            throw new NotFoundException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean exists(ContentHash hash) {
        return Files.exists(place(hash));
    }

    /** Length in bytes; not found when there is no such file. */
    public long length(ContentHash hash) {
        try {
            return Files.size(place(hash));
        } catch (NoSuchFileException e) {
            throw new NotFoundException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the file; says whether there was one. */
    public boolean delete(ContentHash hash) {
        try {
            return Files.deleteIfExists(place(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file that is kept at this moment, to be closed by the caller; one may be deleted before it is opened. */
    public Stream<ContentHash> all() {
        try {
            return Files.walk(root, 3)
                    .flatMap(path -> ContentHash.parse(path.getFileName().toString()).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Spool spool(InputStream bytes, long limit) throws IOException {
        return Spool.of(incoming, bytes, limit);
    }

    private static ContentHash write(Path draft, InputStream bytes, long limit) throws IOException {
        try (var file = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var digest = ContentHash.digest();
            Spool.copy(bytes, file, limit, digest);
            file.force(true);
            return ContentHash.of(digest);
        }
    }

    private ContentHash keep(Path draft, ContentHash hash) throws IOException {
        var place = place(hash);
        if (!Files.exists(place)) {
            var name = hash.hex();
            var outer = root.resolve(name.substring(0, 2));
            var inner = Files.createDirectories(outer.resolve(name.substring(2, 4)));
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            for (var folder : List.of(inner, outer, root)) {
                force(folder);
            }
        }
        return hash;
    }

    /** A renamed file survives a power cut only when its folder is on disk too. */
    private static void force(Path folder) throws IOException {
        try (var entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }

    private Path place(ContentHash hash) {
        var name = hash.hex();
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }
}
