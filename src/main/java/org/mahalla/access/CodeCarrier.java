package org.mahalla.access;

import java.util.UUID;
import org.mahalla.frame.Words;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.shared.Contact;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.springframework.stereotype.Component;

/** Hands what is to be said to a phone or an e-mail to the notices. */
@Component
final class CodeCarrier {
    private static final String PURPOSE = "one-time-code";

    private final Notices notices;
    private final Words words;

    CodeCarrier(Notices notices, Words words) {
        this.notices = notices;
        this.words = words;
    }

    void carry(String purpose, Contact to, String text, Language language) {
        String key = PURPOSE + ":" + purpose + ":" + UUID.randomUUID();
        Notice notice = switch (to) {
            case PhoneNumber number -> Notice.sms(key, PURPOSE, number, language, text);
            case EmailAddress address ->
                Notice.email(key, PURPOSE, address, language, words.in(language).t("access.code.subject"), text);
        };
        notices.send(notice.brief());
    }
}
