package org.mahalla.platform.notices;

import java.util.regex.Pattern;

/**
 * What ties an e-mail to others about the same thing.
 *
 * @param replyTo where answers go
 * @param messageId its own Message-ID, the same each time it is carried
 * @param root the Message-ID that all of them name, so that mail programs show them together
 */
public record MailThread(String replyTo, String messageId, String root) {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.+_=-]{1,64}@[A-Za-z0-9.-]{1,200}");
    private static final Pattern ID = Pattern.compile("<[A-Za-z0-9.+_=-]{1,120}@[A-Za-z0-9.-]{1,200}>");

    public MailThread {
        if (!ADDRESS.matcher(replyTo).matches()
                || !ID.matcher(messageId).matches()
                || !ID.matcher(root).matches()) {
            throw new IllegalArgumentException("not an address and two Message-IDs");
        }
    }
}
