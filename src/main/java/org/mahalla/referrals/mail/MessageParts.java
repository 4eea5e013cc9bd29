package org.mahalla.referrals.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of a message: its words, what is attached, and what it only encloses. */
final class MessageParts {
    private static final int DEEPEST = 12;
    private static final int MOST = 200;
    private static final int LONGEST_TEXT = 2_000_000;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder enclosed = new StringBuilder();
    private final Attachments attachments = new Attachments();
    private int seen;

    static MessageParts of(MimeMessage message) {
        MessageParts parts = new MessageParts();
        parts.walk(message, 0);
        return parts;
    }

    /** The words as lines; those of HTML where the plain part says nothing. */
    String words() {
        return plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString();
    }

    /** All text there is, for looking for tokens. */
    String everything() {
        return plain + "\n" + HtmlText.of(html.toString());
    }

    /** What came back: delivery reports and the head of the message that did not arrive. */
    String enclosed() {
        return enclosed.toString();
    }

    Attachments attachments() {
        return attachments;
    }

    private void walk(Part part, int depth) {
        if (depth > DEEPEST || ++seen > MOST) {
            return;
        }
        try {
            String type = type(part);
            if (type.startsWith("multipart/")) {
                inside(part, depth);
            } else if (type.startsWith("message/") || type.equals("text/rfc822-headers")) {
                enclosed.append(text(part)).append('\n');
            } else if (isBody(part, type)) {
                (type.equals("text/html") ? html : plain).append(text(part)).append('\n');
            } else {
                attachments.take(part, bytes(part, Attachments.LARGEST + 1));
            }
        } catch (MessagingException | IOException e) {
            attachments.leaveOut();
        }
    }

    private void inside(Part part, int depth) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart many) {
            for (int i = 0; i < Math.min(many.getCount(), MOST); i++) {
                BodyPart inner = many.getBodyPart(i);
                walk(inner, depth + 1);
            }
        } else {
            plain.append(text(part)).append('\n');
        }
    }

    private static boolean isBody(Part part, String type) throws MessagingException {
        boolean isText = type.equals("text/plain") || type.equals("text/html") || type.equals("text/enriched");
        return isText && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) && fileName(part) == null;
    }

    private static @Nullable String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException e) {
            return null;
        }
    }

    private static @Nullable String fileName(Part part) {
        try {
            return part.getFileName();
        } catch (MessagingException e) {
            return null;
        }
    }

    private static String type(Part part) throws MessagingException {
        String type = part.getContentType();
        String first = type == null ? "" : type.split("[;\\s]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return first.contains("/") ? first : "text/plain";
    }

    private static String text(Part part) throws MessagingException, IOException {
        String text = MailCharsets.decode(bytes(part, LONGEST_TEXT), parameter(part, "charset"));
        boolean flowed = "flowed".equalsIgnoreCase(parameter(part, "format"));
        return flowed ? FlowedText.joined(text, "yes".equalsIgnoreCase(parameter(part, "delsp"))) : text;
    }

    private static @Nullable String parameter(Part part, String name) throws MessagingException {
        try {
            String type = part.getContentType();
            return type == null ? null : new ContentType(type).getParameter(name);
        } catch (ParseException e) {
            return null;
        }
    }

    /** Decoded, or as they stand where the encoding is broken. */
    private static byte[] bytes(Part part, int most) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(most);
        } catch (IOException | MessagingException e) {
            try (InputStream raw = raw(part)) {
                byte[] stands = raw.readNBytes(most);
                return isBase64(part) ? EncodedWords.base64(new String(stands, StandardCharsets.ISO_8859_1)) : stands;
            }
        }
    }

    private static boolean isBase64(Part part) throws MessagingException {
        String[] encoding = part.getHeader("Content-Transfer-Encoding");
        return encoding != null && encoding[0].toLowerCase(Locale.ROOT).contains("base64");
    }

    private static InputStream raw(Part part) throws MessagingException {
        if (part instanceof MimeMessage message) {
            return message.getRawInputStream();
        }
        return part instanceof MimeBodyPart body ? body.getRawInputStream() : InputStream.nullInputStream();
    }
}
