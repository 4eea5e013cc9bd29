package org.mahalla.platform.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The SHA-256 of a file's bytes as 64 lower-case hexadecimal digits; it is the file's name in the store and in links. */
public record ContentHash(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a content hash");
        }
    }

    /** Reads a hash from a link; empty for anything that is not exactly a hash, so it can never become a path. */
    public static Optional<ContentHash> parse(String text) {
        return HEX.matcher(text).matches() ? Optional.of(new ContentHash(text)) : Optional.empty();
    }

    static ContentHash of(MessageDigest digest) {
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
