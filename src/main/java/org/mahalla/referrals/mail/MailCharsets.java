package org.mahalla.referrals.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text, also where a message says nothing or something wrong about its characters. */
final class MailCharsets {
    private static final Charset PERSIAN_WINDOWS = Charset.forName("windows-1256");
    private static final Pattern CONTROLS = Pattern.compile("[\\u0080-\\u009F\\uFFFD]");

    private MailCharsets() {}

    /** By the name given; by the bytes where it is missing, unknown or cannot be true. */
    static String decode(byte[] bytes, @Nullable String name) {
        Optional<Charset> named = named(name);
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent() && (named.isEmpty() || !isAscii(bytes))) {
            return named.filter(MailCharsets::isStateful)
                    .map(charset -> new String(bytes, charset))
                    .orElse(utf8.get());
        }
        return named.filter(charset -> !charset.equals(StandardCharsets.US_ASCII))
                .map(charset -> new String(bytes, charset))
                .filter(text -> !CONTROLS.matcher(text).find())
                .orElseGet(() -> utf8.orElseGet(() -> new String(bytes, PERSIAN_WINDOWS)));
    }

    /** Text of a header that came as bytes: each character stands for one. */
    static String header(String raw) {
        return raw.chars().allMatch(c -> c < 0x80) || raw.chars().anyMatch(c -> c > 0xFF)
                ? raw
                : decode(raw.getBytes(StandardCharsets.ISO_8859_1), null);
    }

    /** UTF-16 and ISO-2022 may look like valid UTF-8. */
    private static boolean isStateful(Charset charset) {
        return charset.name().startsWith("UTF-16")
                || charset.name().startsWith("UTF-32")
                || charset.name().startsWith("ISO-2022");
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> named(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        String plain = name.strip().replace("\"", "").toLowerCase(Locale.ROOT);
        try {
            return switch (plain) {
                case "utf8", "unicode-1-1-utf-8", "utf-8;" -> Optional.of(StandardCharsets.UTF_8);
                case "cp1256", "cp-1256", "win1256", "windows1256", "x-cp1256" -> Optional.of(PERSIAN_WINDOWS);
                default -> Optional.of(Charset.forName(plain));
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
