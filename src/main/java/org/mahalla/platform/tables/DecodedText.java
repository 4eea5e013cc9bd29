package org.mahalla.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes without guessing: a byte that is not valid in the encoding becomes a lone low surrogate (U+DC00 and the
 * byte), which no valid text can hold, so the row it stands in can be named and the rest of the file still be read.
 */
final class DecodedText extends Reader {
    private static final int ESCAPE = 0xDC00;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private boolean ended;

    DecodedText(InputStream in, Charset encoding) {
        this.in = in;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(buffer, offset, length);
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                escape(chars, result.length());
            } else if (result.isUnderflow() && chars.position() == 0) {
                if (ended) {
                    return -1;
                }
                fill();
            } else if (result.isOverflow() && chars.position() == 0) {
                throw new IllegalArgumentException("room for at least two characters is needed");
            }
        }
        return chars.position();
    }

    private void escape(CharBuffer chars, int length) {
        int some = Math.min(length, chars.remaining());
        for (int i = 0; i < some; i++) {
            chars.put((char) (ESCAPE | (bytes.get() & 0xFF)));
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int some = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (some < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + some);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Whether the text holds an escaped byte. */
    static boolean isBroken(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i))
                    && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** The text with each escaped byte as {@code \xE9}, to be shown. */
    static String shown(String text) {
        if (!isBroken(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone = Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            if (lone) {
                out.append("\\x").append("%02X".formatted(c & 0xFF));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
