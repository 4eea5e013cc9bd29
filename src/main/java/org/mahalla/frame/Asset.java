package org.mahalla.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One served file: its name under `static`, its bytes plain and compressed, and the hash that names this content. */
record Asset(String name, String type, String hash, byte[] body, byte @Nullable [] gzip) {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=UTF-8",
            "webp", "image/webp",
            "png", "image/png",
            "woff2", "font/woff2");

    static boolean served(String name) {
        return TYPES.containsKey(ending(name));
    }

    static Asset of(String name, byte[] body) {
        String type = TYPES.getOrDefault(ending(name), "application/octet-stream");
        boolean text = type.startsWith("text/") || type.endsWith("xml");
        return new Asset(name, type, hash(body), body, text ? compressed(body) : null);
    }

    String address() {
        return "/assets/" + hash + "/" + name;
    }

    String inline() {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(body);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
