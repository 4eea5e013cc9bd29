package org.mahalla.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A UUID as 26 characters of Crockford's base 32, lower case: how ids stand in addresses. */
public final class CompactId {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;

    private CompactId() {}

    public static String encode(UUID id) {
        char[] out = new char[LENGTH];
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int i = LENGTH - 1; i >= 0; i--) {
            out[i] = ALPHABET.charAt((int) (low & 31));
            low = (low >>> 5) | (high << 59);
            high >>>= 5;
        }
        return new String(out);
    }

    /** Empty for anything that {@link #encode} cannot have made, so that a mistyped address is simply not found. */
    public static Optional<UUID> decode(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != LENGTH || lower.charAt(0) > '7') {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = ALPHABET.indexOf(lower.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            high = (high << 5) | (low >>> 59);
            low = (low << 5) | digit;
        }
        return Optional.of(new UUID(high, low));
    }
}
