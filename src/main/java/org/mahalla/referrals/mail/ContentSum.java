package org.mahalla.referrals.mail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The sum by which equal contents are told. */
final class ContentSum {
    private ContentSum() {}

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
