package org.mahalla.platform.notices;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;

/**
 * One message to one person. Its text is written by us in the person's language; what another person wrote stands in it
 * only as a {@link Quote}, so that nobody sends links in our name. Its text form shows neither address nor words.
 *
 * @param key what this message answers ({@code report-received:…}); a second notice with the key is not sent
 * @param purpose why it is sent, for counting: lower-case words with hyphens
 * @param mostAttempts how often sending is tried before giving up
 * @param thread what ties an e-mail to others; null for one that stands alone
 */
public record Notice(
        String key,
        Channel channel,
        String address,
        Language language,
        String subject,
        String text,
        String purpose,
        int mostAttempts,
        @Nullable MailThread thread) {
    private static final int PATIENT = 8;
    private static final int BRIEF = 3;
    private static final Pattern PURPOSE = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Notice {
        if (key.isBlank() || key.length() > 200 || text.isBlank()) {
            throw new IllegalArgumentException("a notice needs a key of at most 200 characters and a text");
        }
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("not a purpose: " + purpose);
        }
        address = switch (channel) {
            case SMS -> new PhoneNumber(address).value();
            case EMAIL -> new EmailAddress(address).value();
        };
    }

    public static Notice sms(String key, String purpose, PhoneNumber to, Language language, String text) {
        return new Notice(key, Channel.SMS, to.value(), language, "", text, purpose, PATIENT, null);
    }

    public static Notice email(
            String key, String purpose, EmailAddress to, Language language, String subject, String text) {
        return new Notice(key, Channel.EMAIL, to.value(), language, subject, text, purpose, PATIENT, null);
    }

    /** The same message, given up within minutes: for one-time codes, which are worth nothing later. */
    public Notice brief() {
        return new Notice(key, channel, address, language, subject, text, purpose, BRIEF, thread);
    }

    /** The same e-mail as one of a thread that can be answered. */
    public Notice in(MailThread of) {
        return new Notice(key, channel, address, language, subject, text, purpose, mostAttempts, of);
    }

    @Override
    public String toString() {
        return "notice " + purpose + " by " + channel.code();
    }
}
