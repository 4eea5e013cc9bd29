package org.mahalla.referrals.mail;

/** Remembers which messages were handled, in the same transaction as what they did. */
public interface SeenMail {
    /** Runs the effect if this message was never handled; tells whether it ran. Both or neither are kept. */
    boolean once(MailReply message, Runnable effect);
}
