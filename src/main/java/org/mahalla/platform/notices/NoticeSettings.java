package org.mahalla.platform.notices;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave.
 *
 * @param sms {@code mailbox} (files in the data folder) or {@code http}
 * @param email {@code mailbox} or {@code smtp} (the server stands under {@code spring.mail})
 * @param sender the address e-mail comes from
 * @param gateway the SMS provider, for {@code sms=http}
 */
@ConfigurationProperties("mahalla.notices")
public record NoticeSettings(
        @DefaultValue("MAILBOX") SmsWay sms,
        @DefaultValue("MAILBOX") EmailWay email,
        @DefaultValue("mahalla@localhost.localdomain") String sender,
        @Nullable Gateway gateway) {

    /** Where SMS go. */
    public enum SmsWay {
        MAILBOX,
        HTTP
    }

    /** Where e-mail goes. */
    public enum EmailWay {
        MAILBOX,
        SMTP
    }

    /**
     * An SMS provider's HTTP address. In url and body stand <code>{to}</code> (0912…), <code>{international}</code>
     * (+98912…), <code>{text}</code> and <code>{id}</code>; each value is escaped as the content type asks, in the url
     * as part of a query.
     */
    public record Gateway(
            String url,
            @DefaultValue("POST") String method,
            @DefaultValue("application/json") String contentType,

            @DefaultValue("{\"to\":\"{to}\",\"text\":\"{text}\"}")
            String body,

            @DefaultValue("") String headerName,
            @DefaultValue("") String headerValue,
            @DefaultValue("10s") Duration timeout) {
        /** Address and header hold the provider's key: they are never shown. */
        @Override
        public String toString() {
            return "gateway";
        }
    }
}
