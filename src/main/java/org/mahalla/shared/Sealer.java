package org.mahalla.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals personal data (AES-256-GCM) and makes the keyed hashes by which it is found again. Sealed bytes are a version,
 * the key's number, a random nonce and the cipher text; the same words seal differently each time.
 */
public final class Sealer {
    private static final byte VERSION = 1;
    private static final int HEADER = 1 + Integer.BYTES;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    public Sealer(KeyRing keys) {
        this.keys = keys;
    }

    public byte[] seal(String text) {
        return seal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #seal(String)}, for what is no text. */
    public byte[] seal(byte[] plain) {
        KeyRing.SealKey key = keys.current();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] header =
                ByteBuffer.allocate(HEADER).put(VERSION).putInt(key.number()).array();
        try {
            byte[] closed =
                    cipher(Cipher.ENCRYPT_MODE, key.secret(), header, nonce).doFinal(plain);
            return ByteBuffer.allocate(HEADER + NONCE + closed.length)
                    .put(header)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java cannot seal", impossible);
        }
    }

    /** Throws {@link BrokenSealException} for anything but untouched bytes from {@link #seal}. */
    public String open(byte[] sealed) {
        return new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    /** As {@link #open}, for what is no text. */
    public byte[] openBytes(byte[] sealed) {
        if (sealed.length < HEADER + NONCE + TAG || sealed[0] != VERSION) {
            throw new BrokenSealException("these bytes are not sealed text");
        }
        int number = number(sealed);
        SecretKey secret = keys.find(number)
                .orElseThrow(
                        () -> new BrokenSealException("sealed under key " + number + ", which is not in the ring"));
        byte[] header = Arrays.copyOf(sealed, HEADER);
        byte[] nonce = Arrays.copyOfRange(sealed, HEADER, HEADER + NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, secret, header, nonce)
                    .doFinal(sealed, HEADER + NONCE, sealed.length - HEADER - NONCE);
        } catch (AEADBadTagException tampered) {
            throw new BrokenSealException("sealed text has been changed", tampered);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java cannot open a seal", impossible);
        }
    }

    /** Whether the bytes stand under the newest key; if not, open and seal them again. */
    public boolean isCurrent(byte[] sealed) {
        return sealed.length >= HEADER
                && sealed[0] == VERSION
                && number(sealed) == keys.current().number();
    }

    /**
     * 32 bytes to find a value by, without holding it (HMAC-SHA256). Give the value in its canonical form; the purpose
     * keeps equal values of different kinds apart. Does not change when the sealing key does.
     */
    public byte[] hash(String purpose, String canonicalValue) {
        byte[] kind = purpose.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.hashKey());
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(kind.length).array());
            mac.update(kind);
            return mac.doFinal(canonicalValue.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java cannot hash with a key", impossible);
        }
    }

    private static int number(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt(1);
    }

    private static Cipher cipher(int mode, SecretKey secret, byte[] header, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(header);
        return cipher;
    }
}
