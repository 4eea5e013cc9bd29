package org.mahalla.access.secrets;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of an authenticator on a phone (RFC 6238: SHA-1, thirty seconds, six digits). A code is taken one step early or
 * late, and never twice: the step it belongs to must be later than the last one used.
 */
public final class Authenticator {
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Authenticator() {}

    /** A new secret in base 32, as authenticators take it. */
    public static String newSecret() {
        byte[] key = Secrets.authenticatorKey();
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < key.length * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = value << 1 | (key[i / 8] >> (7 - i % 8) & 1);
            }
            text.append(BASE32.charAt(value));
        }
        return text.toString();
    }

    /** The address a QR code carries into the phone. */
    public static String address(String secret, String userName) {
        return "otpauth://totp/Mahalla:"
                + URLEncoder.encode(userName, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + secret
                + "&issuer=Mahalla";
    }

    /** The step the typed code belongs to, when it is right and later than the last one used; digits of any script. */
    public static OptionalLong accept(String secret, String typed, Instant now, long lastStep) {
        String code = digits(typed);
        long step = step(now);
        for (long candidate = step - 1; candidate <= step + 1; candidate++) {
            if (candidate > lastStep && Secrets.same(bytes(code(secret, candidate)), bytes(code))) {
                return OptionalLong.of(candidate);
            }
        }
        return OptionalLong.empty();
    }

    /** What the phone shows at the moment; for tests and for the demo. */
    public static String codeAt(String secret, Instant moment) {
        return code(secret, step(moment));
    }

    /** The digits of what was typed, whatever their script and the spaces between. */
    public static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints()
                .map(sign -> Character.digit(sign, 10))
                .filter(digit -> digit >= 0)
                .limit(DIGITS + 1L)
                .forEach(digits::append);
        return digits.toString();
    }

    private static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    private static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(secret), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    private static byte[] key(String secret) {
        ByteBuffer key = ByteBuffer.allocate(secret.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char sign : secret.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(sign);
            held += 5;
            if (held >= 8) {
                held -= 8;
                key.put((byte) (bits >> held));
                bits &= (1 << held) - 1;
            }
        }
        return key.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
