package org.mahalla.referrals.mail;

/** A token and where in the message it stood. */
public record FoundToken(ReferralToken token, Place place) {
    /** From the surest place to the least sure. */
    public enum Place {
        ADDRESS,
        THREAD,
        SUBJECT,
        BODY
    }
}
