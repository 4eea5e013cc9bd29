package org.mahalla.admin.imports;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.Sealer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Files that were brought, sealed in the data folder, for a day. */
@Component
class Uploads {
    static final Duration KEPT = Duration.ofDays(1);
    private static final int PIECE = 1 << 18;

    private final Path folder;
    private final Sealer sealer;
    private final Clock clock;

    Uploads(@Value("${mahalla.data:data}") Path data, Sealer sealer, Clock clock) {
        this.folder = data.resolve("uploads");
        this.sealer = sealer;
        this.clock = clock;
    }

    Upload add(String name, Upload.Kind kind, Path file) {
        try {
            String id = CompactId.encode(UUID.randomUUID());
            Files.createDirectories(folder.resolve(id));
            Upload upload = new Upload(id, name, kind, Files.size(file), clock.instant(), null, null, null);
            try (InputStream in = Files.newInputStream(file)) {
                seal(in, folder.resolve(id).resolve("file"));
            }
            save(upload);
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Upload get(String id) {
        Path meta = home(id).resolve("upload");
        try {
            return JsonMapper.shared().readValue(sealer.open(Files.readAllBytes(meta)), Upload.class);
        } catch (IOException e) {
            throw new NotFoundException();
        }
    }

    void save(Upload upload) {
        try {
            Path draft = home(upload.id()).resolve(".upload");
            Files.write(draft, sealer.seal(JsonMapper.shared().writeValueAsString(upload)));
            Files.move(draft, home(upload.id()).resolve("upload"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file in the clear, at a place that the caller deletes; it keeps the ending of its name. */
    void open(Upload upload, Path to) {
        unseal(home(upload.id()).resolve("file"), to);
    }

    void keepRefused(Upload upload, Path rows) {
        try (InputStream in = Files.newInputStream(rows)) {
            seal(in, home(upload.id()).resolve("refused"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void openRefused(Upload upload, Path to) {
        if (!Files.exists(home(upload.id()).resolve("refused"))) {
            throw new NotFoundException();
        }
        unseal(home(upload.id()).resolve("refused"), to);
    }

    void forgetOld() {
        Instant limit = clock.instant().minus(KEPT);
        for (Path one : listed()) {
            try {
                if (Files.getLastModifiedTime(one).toInstant().isBefore(limit)) {
                    delete(one);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void delete(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> listed() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the upload lies; an address that is no id leads nowhere. */
    private Path home(String id) {
        Optional<String> known = CompactId.decode(id).map(CompactId::encode);
        return folder.resolve(known.orElseThrow(NotFoundException::new));
    }

    private void seal(InputStream in, Path to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(to))) {
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                byte[] sealed = sealer.seal(new String(piece, StandardCharsets.ISO_8859_1));
                out.writeInt(sealed.length);
                out.write(sealed);
            }
        }
    }

    private void unseal(Path sealed, Path to) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(sealed));
                var out = Files.newOutputStream(to)) {
            while (true) {
                byte[] piece = new byte[in.readInt()];
                in.readFully(piece);
                out.write(sealer.open(piece).getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (EOFException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
