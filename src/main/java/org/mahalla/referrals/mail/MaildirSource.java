package org.mahalla.referrals.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A mail directory: messages lie in {@code new} and are moved to {@code cur} when they are handled. */
public final class MaildirSource implements MailSource {
    private static final String SEEN = ":2,S";

    private final Path folder;
    private final ReplyReader reader;

    public MaildirSource(Path folder, ReplyReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    @Override
    public Round each(Consumer<MailReply> handler) throws IOException {
        Path fresh = Files.createDirectories(folder.resolve("new"));
        Path current = Files.createDirectories(folder.resolve("cur"));
        Round round = Round.NOTHING;
        for (Path file : waiting(fresh)) {
            try {
                round = round.handled(hand(file, current, handler));
            } catch (NoSuchFileException takenByAnotherNode) {
                continue;
            } catch (IOException e) {
                round = round.handled(false);
            }
        }
        return round;
    }

    private boolean hand(Path file, Path current, Consumer<MailReply> handler) throws IOException {
        MailReply reply;
        try (InputStream in = Files.newInputStream(file)) {
            reply = reader.read(in);
        }
        boolean well = Handing.succeeds(reply, handler);
        if (well) {
            move(file, current);
        }
        return well;
    }

    private static List<Path> waiting(Path fresh) throws IOException {
        try (Stream<Path> files = Files.list(fresh)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static void move(Path file, Path current) throws IOException {
        String name = file.getFileName().toString();
        String plain = name.contains(":2,") ? name.substring(0, name.indexOf(":2,")) : name;
        for (int copy = 0; ; copy++) {
            Path target = current.resolve(plain + (copy == 0 ? "" : "." + copy) + SEEN);
            if (!Files.exists(target)) {
                try {
                    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
                } catch (NoSuchFileException | FileAlreadyExistsException movedByAnotherNode) {
                    // handled there as well: SeenMail lets only one of the two have an effect
                }
                return;
            }
        }
    }
}
