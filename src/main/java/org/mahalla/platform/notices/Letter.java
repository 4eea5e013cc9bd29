package org.mahalla.platform.notices;

import java.util.UUID;
import org.mahalla.shared.Language;

/** A message opened for its carrier. Its text form shows neither address nor words. */
public record Letter(
        UUID noticeId,
        Channel channel,
        String address,
        Language language,
        String subject,
        String text,
        String purpose) {
    @Override
    public String toString() {
        return "letter " + noticeId;
    }
}
