package org.mahalla.platform.timeline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hashes that hold a chain together: SHA-256 over the fields of an entry, each with its length before it, and over
 * the hash of the entry before. Words enter only as a commitment (SHA-256 of a random salt and the text), so they can be
 * erased and the chain still verified.
 */
final class Links {
    static final byte[] START = new byte[32];

    private Links() {}

    static byte[] hash(
            UUID aggregate,
            int seq,
            String kind,
            String step,
            @Nullable String from,
            String to,
            String role,
            @Nullable UUID actor,
            String audience,
            Instant happenedAt,
            String facts,
            byte @Nullable [] commitment,
            byte[] previous) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        add(out, aggregate.toString());
        add(out, Integer.toString(seq));
        add(out, kind);
        add(out, step);
        add(out, from);
        add(out, to);
        add(out, role);
        add(out, actor == null ? null : actor.toString());
        add(out, audience);
        add(out, Long.toString(happenedAt.getEpochSecond()));
        add(out, Integer.toString(happenedAt.getNano() / 1000));
        add(out, facts);
        add(out, commitment);
        add(out, previous);
        return sha256(out.toByteArray());
    }

    static byte[] commitment(byte[] salt, String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        return sha256(ByteBuffer.allocate(salt.length + text.length)
                .put(salt)
                .put(text)
                .array());
    }

    static byte[] leaf(byte[] hash) {
        return sha256(
                ByteBuffer.allocate(1 + hash.length).put((byte) 0).put(hash).array());
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(ByteBuffer.allocate(1 + left.length + right.length)
                .put((byte) 1)
                .put(left)
                .put(right)
                .array());
    }

    private static void add(ByteArrayOutputStream out, @Nullable String text) {
        add(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(ByteArrayOutputStream out, byte @Nullable [] bytes) {
        if (bytes == null) {
            out.writeBytes(ByteBuffer.allocate(4).putInt(-1).array());
        } else {
            out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
