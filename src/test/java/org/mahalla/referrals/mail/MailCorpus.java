package org.mahalla.referrals.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Invented messages as mail programs write them, each with what is to be read out of it. */
final class MailCorpus {
    static final Path FOLDER = Path.of("src/test/resources/org/mahalla/referrals/mail");

    private MailCorpus() {}

    record Expected(String file, MailReply.Kind kind, Optional<String> token, int attachments, String text) {
        static Expected of(String line) {
            String[] cells = line.split("\t", -1);
            return new Expected(
                    cells[0],
                    MailReply.Kind.valueOf(cells[1]),
                    Optional.of(cells[2]).filter(token -> !token.equals("-")),
                    Integer.parseInt(cells[3]),
                    cells[4].replace("\\n", "\n"));
        }

        byte[] bytes() {
            try {
                return Files.readAllBytes(FOLDER.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Expected> all() {
        try {
            return Files.readAllLines(FOLDER.resolve("expected.tsv")).stream()
                    .skip(1)
                    .map(Expected::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
