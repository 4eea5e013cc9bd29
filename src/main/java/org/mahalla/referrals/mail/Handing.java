package org.mahalla.referrals.mail;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands one message over and survives a handler that fails. */
final class Handing {
    private static final Logger log = LoggerFactory.getLogger(Handing.class);

    private Handing() {}

    static boolean succeeds(MailReply reply, Consumer<MailReply> handler) {
        try {
            handler.accept(reply);
            return true;
        } catch (RuntimeException e) {
            log.warn(
                    "a message of kind {} waits: {}", reply.kind(), e.getClass().getName());
            return false;
        }
    }
}
