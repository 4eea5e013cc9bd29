package org.mahalla.referrals.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.mahalla.referrals.mail.FoundToken.Place;
import org.mahalla.referrals.mail.MailReply.Kind;
import org.springframework.stereotype.Component;

/** Reads messages of any making. What is in one never makes it throw: the worst is {@link Kind#UNREADABLE}. */
@Component
public final class ReplyReader {
    static final int LARGEST = 40 * 1024 * 1024;
    private static final int LOOKED_THROUGH = 200_000;
    private static final int SHOWN = 20_000;
    private static final int MOST_IDS = 20;
    private static final Session SESSION = Session.getInstance(new Properties());

    /** Throws only when the stream itself fails; reads at most 40 MB of it. */
    public MailReply read(InputStream mime) throws IOException {
        return read(mime.readNBytes(LARGEST));
    }

    MailReply read(byte[] mime) {
        try {
            return parse(mime);
        } catch (MessagingException | RuntimeException | StackOverflowError e) {
            return unreadable(mime);
        }
    }

    private static MailReply parse(byte[] mime) throws MessagingException {
        MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mime));
        MessageHead head = new MessageHead(message);
        MessageParts parts = MessageParts.of(message);
        String words = NewWords.of(parts.words());
        List<MailAttachment> attachments = parts.attachments().taken();
        Kind kind = MessageKind.of(message, head, words, !attachments.isEmpty());
        if (kind == Kind.EMPTY
                && head.from().isEmpty()
                && head.messageId().isEmpty()
                && head.subject().isEmpty()) {
            return unreadable(mime);
        }
        return new MailReply(
                kind,
                head.messageId().isEmpty() ? made(mime) : head.messageId(),
                head.from(),
                head.subject(),
                threadIds(head, parts),
                words,
                NewWords.whole(parts.words()),
                attachments,
                parts.attachments().leftOut(),
                mime.length >= LARGEST,
                tokens(head, parts));
    }

    /** With those of ours that came back or were forwarded inside. */
    private static List<String> threadIds(MessageHead head, MessageParts parts) {
        Set<String> ids = new LinkedHashSet<>(head.threadIds());
        MessageHead.idsIn(parts.enclosed() + "\n" + parts.everything())
                .filter(id -> !ReplyTokens.in(id).isEmpty())
                .limit(MOST_IDS)
                .forEach(ids::add);
        return List.copyOf(ids);
    }

    private static List<FoundToken> tokens(MessageHead head, MessageParts parts) {
        List<FoundToken> found = new ArrayList<>(head.tokens());
        MessageHead.add(found, parts.enclosed(), Place.THREAD);
        MessageHead.add(found, parts.everything(), Place.BODY);
        return List.copyOf(found);
    }

    private static MailReply unreadable(byte[] mime) {
        String start = new String(mime, 0, Math.min(mime.length, LOOKED_THROUGH), StandardCharsets.ISO_8859_1);
        List<FoundToken> found = new ArrayList<>();
        MessageHead.add(found, start, Place.BODY);
        return new MailReply(
                Kind.UNREADABLE,
                made(mime),
                "",
                "",
                List.of(),
                "",
                asItStands(mime),
                List.of(),
                0,
                mime.length >= LARGEST,
                List.copyOf(found));
    }

    /** The beginning as text, for whoever looks at what no program can read. */
    private static String asItStands(byte[] mime) {
        byte[] start = Arrays.copyOf(mime, Math.min(mime.length, SHOWN));
        try {
            return NewWords.whole(MailCharsets.decode(start, null));
        } catch (RuntimeException | StackOverflowError e) {
            return "";
        }
    }

    private static String made(byte[] mime) {
        byte[] sum = ContentSum.fresh().digest(mime);
        return "<" + HexFormat.of().formatHex(sum) + "@without-id.invalid>";
    }
}
