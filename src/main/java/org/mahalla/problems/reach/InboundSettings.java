package org.mahalla.problems.reach;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the SMS gateway hands in what people write, by a form posted to `/sms/inbound`. Without a secret the door is shut.
 *
 * @param secret what the gateway shows in the header
 * @param from the field with the sender's number
 * @param text the field with the words
 * @param id the field with the gateway's own number of the message, the same on each try
 */
@ConfigurationProperties("mahalla.sms-inbound")
public record InboundSettings(
        @DefaultValue("") String secret,
        @DefaultValue("X-Gateway-Secret") String header,
        @DefaultValue("from") String from,
        @DefaultValue("text") String text,
        @DefaultValue("id") String id) {
    private static final int SHORTEST = 16;

    public InboundSettings {
        if (!secret.isEmpty() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException("mahalla.sms-inbound.secret needs " + SHORTEST + " characters at least");
        }
    }

    /** Whether an answer by SMS reaches us. */
    public boolean open() {
        return !secret.isEmpty();
    }

    @Override
    public String toString() {
        return "inbound";
    }
}
