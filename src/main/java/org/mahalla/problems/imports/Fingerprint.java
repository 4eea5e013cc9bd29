package org.mahalla.problems.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Sixteen bytes of SHA-256 over some texts. */
final class Fingerprint {
    private static final int LENGTH = 16;

    private Fingerprint() {}

    static byte[] of(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0x1F);
            }
            return Arrays.copyOf(digest.digest(), LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static long first(byte[] fingerprint) {
        return ByteBuffer.wrap(fingerprint).getLong();
    }
}
