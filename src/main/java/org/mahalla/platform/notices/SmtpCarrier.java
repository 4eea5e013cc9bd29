package org.mahalla.platform.notices;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.EmailAddress;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands an e-mail to an SMTP server as plain text. No line break of an address or subject reaches a header. */
final class SmtpCarrier implements Carrier {
    private final JavaMailSender server;
    private final EmailAddress sender;

    SmtpCarrier(JavaMailSender server, EmailAddress sender) {
        this.server = server;
        this.sender = sender;
    }

    @Override
    public void carry(Letter letter) throws NotCarriedException {
        try {
            server.send(message(letter));
        } catch (MessagingException e) {
            throw NotCarriedException.forGood("message");
        } catch (MailSendException e) {
            throw failure(e);
        } catch (MailException e) {
            throw NotCarriedException.forNow("smtp");
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(sender.value());
        helper.setTo(new EmailAddress(letter.address()).value());
        helper.setSubject(oneLine(letter.subject()));
        helper.setText(letter.text());
        message.setHeader("Content-Language", letter.language().code());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.thread() != null) {
            helper.setReplyTo(letter.thread().replyTo());
            message.setHeader("Message-ID", letter.thread().messageId());
            message.setHeader("In-Reply-To", letter.thread().root());
            message.setHeader("References", letter.thread().root());
        }
        return message;
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    /** An address the server will never take is no reason to try again; everything else is. */
    private static NotCarriedException failure(MailSendException e) {
        for (var failed : e.getMessageExceptions()) {
            if (failed instanceof SendFailedException refused && isRefused(refused.getInvalidAddresses())) {
                return NotCarriedException.forGood("address-refused");
            }
        }
        return NotCarriedException.forNow("smtp");
    }

    private static boolean isRefused(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }
}
