package org.mahalla.referrals.mail;

import java.io.IOException;
import java.util.function.Consumer;

/** Where messages wait. */
public interface MailSource {
    /**
     * Hands over each waiting message. It is marked as handled when the handler has returned; where the handler throws, it
     * waits for the next round and the others are handed over all the same.
     *
     * @throws IOException when the place itself cannot be reached
     */
    Round each(Consumer<MailReply> handler) throws IOException;

    /** How many were handled, and how many still wait because their handler threw. */
    record Round(int handled, int failed) {
        static final Round NOTHING = new Round(0, 0);

        Round handled(boolean well) {
            return well ? new Round(handled + 1, failed) : new Round(handled, failed + 1);
        }

        Round plus(Round other) {
            return new Round(handled + other.handled, failed + other.failed);
        }
    }
}
