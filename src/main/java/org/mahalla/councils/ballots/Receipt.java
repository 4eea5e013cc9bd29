package org.mahalla.councils.ballots;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mahalla.councils.BallotId;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;

/**
 * The nine digits by which a voter finds the own ballot. They follow from a random token that only the voter's form
 * holds, so a form that is sent twice is answered with the same receipt and nothing is kept that leads to it.
 */
final class Receipt {
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{8}");
    /** Binds three groups to one number: with a plain space they stand in the opposite order among Persian words. */
    private static final String BETWEEN = "\u00A0";

    private static final int SMALLEST = 100_000_000;
    private static final int MANY = 900_000_000;

    private Receipt() {}

    static String newToken(SecureRandom random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static boolean isToken(String typed) {
        return TOKEN.matcher(typed).matches();
    }

    /** @param turn counts on from 0 where another ballot has the digits already */
    static String of(BallotId ballot, String token, int turn) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((ballot.text() + " " + token + " " + turn).getBytes(StandardCharsets.UTF_8));
            return Integer.toString(
                    SMALLEST + Math.floorMod(ByteBuffer.wrap(hash).getInt(), MANY));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Optional<String> read(String typed) {
        String digits = Digits.latin(typed).replaceAll("[\\s\\h\\p{Cf}-]", "");
        return SHAPE.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    static String grouped(Language language, String receipt) {
        return Digits.in(
                language, String.join(BETWEEN, receipt.substring(0, 3), receipt.substring(3, 6), receipt.substring(6)));
    }
}
