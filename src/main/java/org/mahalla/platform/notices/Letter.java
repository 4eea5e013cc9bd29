package org.mahalla.platform.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Language;

/** A message opened for its carrier. Its text form shows neither address nor words. */
public record Letter(
        UUID noticeId,
        Channel channel,
        String address,
        Language language,
        String subject,
        String text,
        String purpose,
        @Nullable MailThread thread) {
    /** One that stands alone. */
    public Letter(
            UUID noticeId,
            Channel channel,
            String address,
            Language language,
            String subject,
            String text,
            String purpose) {
        this(noticeId, channel, address, language, subject, text, purpose, null);
    }

    @Override
    public String toString() {
        return "letter " + noticeId;
    }
}
