package org.mahalla.referrals.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mahalla.referrals.mail.MailCorpus.Expected;
import org.mahalla.referrals.mail.MailReply.Kind;

class ReplyReaderTests {
    private static final ReplyReader READER = new ReplyReader();

    static List<Expected> corpus() {
        return MailCorpus.all();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void readsWhatIsNewInEachMessage(Expected expected) {
        MailReply reply = READER.read(expected.bytes());
        assertThat(reply.kind()).isEqualTo(expected.kind());
        assertThat(reply.text()).isEqualTo(expected.text());
        assertThat(reply.token().map(ReferralToken::digits)).isEqualTo(expected.token());
        assertThat(reply.attachments()).hasSize(expected.attachments());
    }

    @Test
    void nearlyEveryReplyFindsItsReferralAndEveryOtherGoesToAPerson() throws IOException {
        List<Expected> replies = corpus().stream()
                .filter(expected -> expected.kind() == Kind.REPLY)
                .toList();
        long found = replies.stream()
                .filter(expected -> expected.token().isPresent())
                .filter(expected -> READER.read(expected.bytes())
                        .token()
                        .map(ReferralToken::digits)
                        .equals(expected.token()))
                .count();
        double share = 100.0 * found / (replies.size() - strangers(replies));
        System.out.printf("%d of %d replies find their referral: %.1f %%%n", found, replies.size(), share);
        assertThat(replies).hasSizeGreaterThanOrEqualTo(60);
        assertThat(share).isGreaterThanOrEqualTo(95);
        assertThat(replies)
                .filteredOn(expected -> expected.token().isEmpty())
                .allSatisfy(expected ->
                        assertThat(READER.read(expected.bytes()).isAnswer()).isFalse());
    }

    /** Spam and new messages answer no referral. */
    private static long strangers(List<Expected> replies) {
        return replies.stream()
                .filter(expected ->
                        expected.file().contains("spam") || expected.file().contains("new-message"))
                .count();
    }

    @Test
    void machinesNeverAnswer() {
        assertThat(corpus().stream().filter(expected -> expected.kind() != Kind.REPLY))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(expected ->
                        assertThat(READER.read(expected.bytes()).isAnswer()).isFalse());
    }

    @Test
    void everyMessageHasAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        corpus().forEach(expected -> ids.add(READER.read(expected.bytes()).messageId()));
        assertThat(ids).hasSize(corpus().size());
    }

    @Test
    void everyFileIsExpected() throws IOException {
        try (Stream<Path> files = Files.list(MailCorpus.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".eml")))
                    .containsExactlyInAnyOrderElementsOf(
                            corpus().stream().map(Expected::file).toList());
        }
    }

    @Test
    void theWriterAndTheThreadAreKnown() {
        MailReply reply = READER.read(message(
                "From: \"Office, Water\" <Office@Water.Example.org>\r\nMessage-ID: <c@x>\r\nIn-Reply-To: <b@x>\r\n"
                        + "References: <a@x>\r\n <b@x>\r\n\r\nDone"));
        assertThat(reply.from()).isEqualTo("office@water.example.org");
        assertThat(reply.messageId()).isEqualTo("<c@x>");
        assertThat(reply.threadIds()).containsExactly("<b@x>", "<a@x>");
    }

    @Test
    void largeAttachmentsAreLeftOutAndCounted() {
        byte[] picture = new byte[11 * 1024 * 1024];
        byte[] start = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
        System.arraycopy(start, 0, picture, 0, start.length);
        String body = Base64.getMimeEncoder().encodeToString(picture);
        MailReply reply = READER.read(message("From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\n\r\nSee there\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + body + "\r\n--b--\r\n"));
        assertThat(reply.attachments()).isEmpty();
        assertThat(reply.leftOut()).isEqualTo(1);
        assertThat(reply.text()).isEqualTo("See there");
    }

    @Test
    void whatCannotBeReadIsNotLost() {
        MailReply nothing = READER.read(new byte[0]);
        assertThat(nothing.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(nothing.messageId()).isNotEmpty();
        assertThat(nothing.token()).isEqualTo(Optional.empty());
    }

    @Test
    void manyBoxesWithinEachOtherEndSomewhere() {
        StringBuilder deep = new StringBuilder("From: a@example.org\r\n");
        for (int i = 0; i < 3000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertThat(READER.read(message(deep + "\r\nwords")).isAnswer()).isFalse();
    }

    @Test
    @Timeout(20)
    void messagesMadeToTakeForEverDoNot() {
        String head = "From: a@example.org\r\nContent-Type: text/%s\r\n\r\n";
        READER.read(message(head.formatted("plain") + "On <" + "@".repeat(1_000_000)));
        READER.read(message(head.formatted("plain") + "Thanks\n".repeat(300_000)));
        READER.read(message(head.formatted("plain") + "M-7341-".repeat(300_000)));
        READER.read(message(head.formatted("html") + "<a ".repeat(700_000)));
        READER.read(message(head.formatted("html") + "<blockquote><!--".repeat(100_000)));
        READER.read(message("Subject: " + "=?utf-8?B?".repeat(100_000) + "\r\n\r\nx"));
    }

    @Test
    void paragraphsThatWereCutAreWholeAgain() {
        MailReply reply = READER.read(
                message("From: a@example.org\r\nContent-Type: text/plain; format=flowed\r\n\r\nThe drain was \r\n"
                        + "cleared today. \r\n> Dear \r\n> Sir\r\nAll is well.\r\n-- \r\nA. Official"));
        assertThat(reply.text()).isEqualTo("The drain was cleared today.\nAll is well.");
    }

    @Test
    void signaturesOfMachinesAreNoAttachments() {
        MailReply reply =
                READER.read(message("From: a@example.org\r\nContent-Type: multipart/signed; boundary=b\r\n\r\n"
                        + "--b\r\n\r\nDone\r\n--b\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nabc\r\n"
                        + "--b--\r\n"));
        assertThat(reply.leftOut()).isZero();
        assertThat(reply.text()).isEqualTo("Done");
    }

    @Test
    void theWholeMessageCanStillBeSeen() {
        MailReply reply = READER.read(message("From: a@example.org\r\n\r\nDone\r\n\r\n-- \r\nA. Official"));
        assertThat(reply.text()).isEqualTo("Done");
        assertThat(reply.whole()).contains("A. Official");
    }

    @Test
    void damagedMessagesNeverThrow() {
        long seed = 14050902;
        Random random = new Random(seed);
        System.out.println("seed " + seed);
        List<Expected> all = corpus();
        for (int i = 0; i < 4000; i++) {
            byte[] bytes = all.get(random.nextInt(all.size())).bytes();
            READER.read(damaged(bytes, random));
        }
    }

    @Test
    void randomBytesNeverThrowAndNeverAnswer() {
        Random random = new Random(14050903);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            assertThat(READER.read(bytes).isAnswer()).isFalse();
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] copy = Arrays.copyOf(bytes, random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : bytes.length);
        for (int n = random.nextInt(20); n > 0 && copy.length > 0; n--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private static byte[] message(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aStreamThatFailsIsTheOnlyThingThatThrows() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };
        assertThatThrownBy(() -> READER.read(broken)).isInstanceOf(IOException.class);
    }
}
