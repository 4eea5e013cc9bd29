package org.mahalla.access.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Random texts nobody can guess, and the plain hash under which the long ones are kept. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits, fit for a cookie or an address. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Six random digits: about twenty bits. */
    public static String sixDigits() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
    }

    /** Ten random digits: about thirty-three bits, for a code that is kept under a keyed hash and tried few times. */
    public static String tenDigits() {
        return String.format(Locale.ROOT, "%010d", RANDOM.nextLong(10_000_000_000L));
    }

    /** 160 random bits, as long as authenticators expect. */
    public static byte[] authenticatorKey() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** SHA-256 of a {@link #token}: it has bits enough to need neither salt nor key. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Compares without telling by the time where they differ. */
    public static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
