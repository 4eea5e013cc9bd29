package org.mahalla.referrals.replies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.mahalla.referrals.mail.MailSettings;
import org.mahalla.referrals.mail.MailSource;
import org.mahalla.referrals.mail.Mailboxes;
import org.mahalla.referrals.mail.ReplyReader;

/** A mail directory, and rounds over it. */
final class MailRound {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path folder;
    private final FetchMail fetch;

    MailRound(Path folder, FetchMail fetch) {
        this.folder = folder;
        this.fetch = fetch;
    }

    /** A message lies in the directory; its Message-ID is new. */
    void comes(String from, String to, String subject, String... lines) {
        lay(message("<" + COUNT.incrementAndGet() + "@office.example>", from, to, subject, "", lines));
    }

    void lay(byte[] message) {
        try {
            Files.createDirectories(folder.resolve("new"));
            Files.write(folder.resolve("new/" + COUNT.incrementAndGet()), message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] message(String id, String from, String to, String subject, String headers, String... lines) {
        return ("From: " + from + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\nMessage-ID: " + id + "\r\n"
                        + headers
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + String.join("\r\n", lines))
                .getBytes(StandardCharsets.UTF_8);
    }

    MailSource.Round run() {
        return fetch.round(new Mailboxes(new MailSettings("answer@mahalla.example", folder, null), new ReplyReader()))
                .orElseThrow();
    }

    List<String> waiting() {
        try (var files = Files.list(folder.resolve("new"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
