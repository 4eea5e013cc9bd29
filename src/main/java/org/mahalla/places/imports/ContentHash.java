package org.mahalla.places.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mahalla.places.Boundaries;

/** The hash of what a source says of one thing, by which the same is known again. */
final class ContentHash {
    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    ContentHash with(@Nullable Object value) {
        byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        digest.update((byte) 0x1F);
        return this;
    }

    ContentHash withGround(@Nullable Geometry ground) {
        if (ground != null) {
            digest.update(Boundaries.toBytes(ground));
        }
        return this;
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
