package org.mahalla.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.mahalla.shared.RefusedException;

/** Finds the type by content, never by name: reads the four picture formats and refuses the rest with what would help. */
final class PhotoType {
    private static final int ENOUGH = 64 * 1024;

    private final Tika tika = new Tika();

    Picture read(byte[] file) {
        if (file.length == 0) {
            throw new RefusedException("PLT-102");
        }
        var picture = header(file, tika.detect(Arrays.copyOf(file, Math.min(file.length, ENOUGH))));
        refuseDisguise(file, picture.end());
        return picture;
    }

    private static Picture header(byte[] file, String type) {
        var bytes = new Bytes(file);
        if (bytes.has(0, "\u00ff\u00d8\u00ff")) {
            return JpegFile.read(bytes);
        }
        if (bytes.has(0, "\u0089PNG\r\n\u001a\n")) {
            return PngFile.read(bytes);
        }
        if (bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a")) {
            return GifFile.read(bytes);
        }
        if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) {
            return WebpFile.read(bytes);
        }
        throw new RefusedException(code(type, bytes));
    }

    private static String code(String type, Bytes bytes) {
        if (type.startsWith("image/svg")) {
            return "PLT-104";
        }
        if (type.startsWith("image/hei") || type.startsWith("image/avif") || isHeif(bytes)) {
            return "PLT-105";
        }
        if (type.equals("application/pdf")) {
            return "PLT-106";
        }
        return type.startsWith("video/") ? "PLT-112" : "PLT-103";
    }

    private static boolean isHeif(Bytes bytes) {
        return bytes.has(4, "ftyp")
                && Stream.of("heic", "heix", "hevc", "heim", "mif1", "msf1", "avif")
                        .anyMatch(brand -> bytes.has(8, brand));
    }

    /** A page, a program or an archive hung on the end of a picture: harmless to us, but nobody sends it by chance. */
    private static void refuseDisguise(byte[] file, int end) {
        var tail = new String(file, end, file.length - end, StandardCharsets.ISO_8859_1);
        var lower = tail.toLowerCase(Locale.ROOT);
        if (Stream.of("<script", "<html", "<svg", "<?php", "%pdf-").anyMatch(lower::contains) || isArchive(tail)) {
            throw new RefusedException("PLT-109");
        }
    }

    private static boolean isArchive(String tail) {
        var directory = tail.lastIndexOf("PK\u0005\u0006");
        return directory >= 0 && tail.length() >= directory + 22 && tail.contains("PK\u0001\u0002");
    }
}
