package org.mahalla.platform.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A carrier that goes nowhere: each letter becomes one JSON file in the data folder, for a demo and for a house that has
 * no provider yet. The letters stand there readable until they are old.
 */
public final class Mailbox implements Carrier {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Clock clock;

    Mailbox(Path data, Clock clock) {
        folder = data.resolve("mailbox");
        this.clock = clock;
    }

    /** The newest letters first. */
    public List<Letter> newest(int most) {
        return names().sorted(Comparator.reverseOrder())
                .map(this::read)
                .flatMap(Optional::stream)
                .limit(most)
                .toList();
    }

    @Override
    public void carry(Letter letter) throws NotCarriedException {
        var name = String.format(Locale.ROOT, "%015d-%s.json", clock.millis(), letter.noticeId());
        var draft = folder.resolve("." + name);
        try {
            Files.createDirectories(folder);
            try (var file = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(JSON.writeValueAsBytes(letter)));
                file.force(true);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw NotCarriedException.forNow("disk");
        }
    }

    int forgetBefore(Instant time) {
        var limit = String.format(Locale.ROOT, "%015d", time.toEpochMilli());
        var old = names().filter(name -> name.compareTo(limit) < 0).toList();
        try {
            for (var name : old) {
                Files.deleteIfExists(folder.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return old.size();
    }

    void forget(Set<UUID> notices) {
        try {
            for (var name : names().toList()) {
                if (notices.stream().anyMatch(id -> name.endsWith("-" + id + ".json"))) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> names() {
        try (var files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.startsWith("."))
                    .toList()
                    .stream();
        } catch (NoSuchFileException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Letter> read(String name) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(folder.resolve(name)), Letter.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
