package org.mahalla.referrals.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encoded words of headers (RFC 2047), read also where programs cut a letter in two or leave out the spaces. */
final class EncodedWords {
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]*|\\r");
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s*]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^?]*)\\?=");

    private EncodedWords() {}

    static String decode(String header) {
        String line = FOLD.matcher(header).replaceAll(" ");
        Matcher word = WORD.matcher(line);
        StringBuilder out = new StringBuilder();
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        while (word.find()) {
            String between = line.substring(end, word.start());
            boolean goesOn =
                    pending.size() > 0 && between.isBlank() && word.group(1).equalsIgnoreCase(charset);
            if (!goesOn) {
                boolean neighbour = pending.size() > 0 && between.isBlank();
                flush(out, pending, charset);
                out.append(neighbour ? "" : MailCharsets.header(between));
            }
            charset = word.group(1);
            pending.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        flush(out, pending, charset);
        return out.append(MailCharsets.header(line.substring(end))).toString();
    }

    private static void flush(StringBuilder out, ByteArrayOutputStream pending, String charset) {
        if (pending.size() > 0) {
            out.append(MailCharsets.decode(pending.toByteArray(), charset));
            pending.reset();
        }
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.equalsIgnoreCase("B") ? base64(text) : quoted(text);
    }

    /** Whatever can be read, also where signs are wrong or the end is missing. */
    static byte[] base64(String text) {
        String clean = text.replaceAll("[^A-Za-z0-9+/]", "");
        if (clean.length() % 4 == 1) {
            clean = clean.substring(0, clean.length() - 1);
        }
        return Base64.getDecoder().decode(clean);
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' && i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2))) {
                out.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                out.writeBytes(String.valueOf(c == '_' ? ' ' : c).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return out.toByteArray();
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }
}
