package org.mahalla.referrals.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.referrals.mail.MailCorpus.Expected;
import org.mahalla.referrals.mail.MailSource.Round;

class MailSourceTests {
    private static final ReplyReader READER = new ReplyReader();

    @TempDir
    private Path folder;

    @Test
    void aMessageMovesFromNewToCurWhenItIsHandled() throws IOException {
        lay(3);
        List<MailReply> got = new ArrayList<>();
        assertThat(maildir().each(got::add)).isEqualTo(new Round(3, 0));
        assertThat(got).hasSize(3);
        assertThat(names("new")).isEmpty();
        assertThat(names("cur")).hasSize(3).allMatch(name -> name.endsWith(":2,S"));
        assertThat(maildir().each(got::add)).isEqualTo(new Round(0, 0));
    }

    @Test
    void whatWasNotHandledWaitsAndTheOthersGoOn() throws IOException {
        lay(3);
        String second = READER.read(MailCorpus.all().get(1).bytes()).messageId();
        Round round = maildir().each(reply -> failOn(second, reply));
        assertThat(round).isEqualTo(new Round(2, 1));
        assertThat(names("new")).hasSize(1);
        assertThat(maildir().each(reply -> {})).isEqualTo(new Round(1, 0));
    }

    @Test
    void noMessageOverwritesAnother() throws IOException {
        lay(1);
        maildir().each(reply -> {});
        lay(1);
        maildir().each(reply -> {});
        assertThat(names("cur")).hasSize(2);
    }

    @Test
    void theSameMessageTwiceIsHandledOnce() throws IOException {
        lay(2);
        Files.write(folder.resolve("new/again"), MailCorpus.all().getFirst().bytes());
        Mailboxes mailboxes = new Mailboxes(new MailSettings("answer@mahalla.example", folder, null), READER);
        Set<String> seen = new HashSet<>();
        List<MailReply> got = new ArrayList<>();
        mailboxes.eachOnce(
                (message, effect) -> {
                    boolean fresh = seen.add(message.messageId());
                    if (fresh) {
                        effect.run();
                    }
                    return fresh;
                },
                got::add);
        assertThat(got).hasSize(2);
        assertThat(names("new")).isEmpty();
    }

    @Test
    void withoutSettingsThereIsNothingToRead() throws IOException {
        Mailboxes none = new Mailboxes(new MailSettings("", null, null), READER);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.each(reply -> {})).isEqualTo(Round.NOTHING);
    }

    @Test
    void aMailboxMarksAsReadWhatWasHandledAndNothingElse() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
        server.start();
        try {
            GreenMailUser user = server.setUser("answer@mahalla.example", "answer", "word");
            deliver(user, MailCorpus.all().subList(0, 10));
            ImapSource source = new ImapSource(
                    new MailSettings.Imap("127.0.0.1", server.getImap().getPort(), false, "answer", "word", "INBOX"),
                    READER);
            String third = READER.read(MailCorpus.all().get(2).bytes()).messageId();
            assertThat(source.each(reply -> failOn(third, reply))).isEqualTo(new Round(9, 1));
            List<MailReply> rest = new ArrayList<>();
            assertThat(source.each(rest::add)).isEqualTo(new Round(1, 0));
            assertThat(rest.getFirst().messageId()).isEqualTo(third);
            assertThat(rest.getFirst().text()).isEqualTo(MailCorpus.all().get(2).text());
            assertThat(source.each(rest::add)).isEqualTo(Round.NOTHING);
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailboxThatIsNotThereIsTold() {
        ImapSource source = new ImapSource(new MailSettings.Imap("127.0.0.1", 1, false, "a", "b", "INBOX"), READER);
        assertThatThrownBy(() -> source.each(reply -> {})).isInstanceOf(IOException.class);
    }

    private static void deliver(GreenMailUser user, List<Expected> messages) throws Exception {
        Session session = Session.getInstance(new Properties());
        for (Expected message : messages) {
            user.deliver(new MimeMessage(session, new ByteArrayInputStream(message.bytes())));
        }
    }

    private static void failOn(String messageId, MailReply reply) {
        if (reply.messageId().equals(messageId)) {
            throw new IllegalStateException("not now");
        }
    }

    private MaildirSource maildir() {
        return new MaildirSource(folder, READER);
    }

    private void lay(int messages) throws IOException {
        Files.createDirectories(folder.resolve("new"));
        for (Expected message : MailCorpus.all().subList(0, messages)) {
            Files.write(folder.resolve("new").resolve(message.file()), message.bytes());
        }
    }

    private List<String> names(String inside) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(inside))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
