package org.mahalla.shared;

import java.security.SecureRandom;

/** Makes codes that people type: nobody can guess the next from the last. Uniqueness is the caller's to keep. */
public final class Codes {
    private static final int FIRST = 100_000_000;

    private final SecureRandom random;

    public Codes() {
        this(new SecureRandom());
    }

    public Codes(SecureRandom random) {
        this.random = random;
    }

    /** Nine random digits, the first of them not zero, and a check digit. */
    public TrackingCode tracking() {
        String digits = Integer.toString(FIRST + random.nextInt(9 * FIRST));
        return new TrackingCode(digits + Damm.check(digits));
    }

    /** Five digits to prove that a phone or mailbox is one's own. */
    public String oneTime() {
        return Integer.toString(10_000 + random.nextInt(90_000));
    }
}
