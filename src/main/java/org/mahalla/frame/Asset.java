package org.mahalla.frame;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One served file: its name under `static`, its bytes and the hash that names this content. */
record Asset(String name, byte[] body, String hash) {
    static Asset of(String name, byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return new Asset(name, body, HexFormat.of().formatHex(digest, 0, 5));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "/assets/" + hash + "/" + name;
    }
}
