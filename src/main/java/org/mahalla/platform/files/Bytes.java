package org.mahalla.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mahalla.shared.RefusedException;

/** The bytes of a file, read with every position checked: reading past the end means the file is damaged. */
record Bytes(byte[] all) {
    static RefusedException damaged() {
        return new RefusedException("PLT-107");
    }

    int length() {
        return all.length;
    }

    int u8(int at) {
        if (at < 0 || at >= all.length) {
            throw damaged();
        }
        return all[at] & 0xff;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16le(int at) {
        return u8(at + 1) << 8 | u8(at);
    }

    int u24le(int at) {
        return u8(at + 2) << 16 | u16le(at);
    }

    /** A length of four bytes; one that no file here can have is damage. */
    int size(int at) {
        return size((long) u16(at) << 16 | u16(at + 2));
    }

    int sizeLe(int at) {
        return size((long) u16le(at + 2) << 16 | u16le(at));
    }

    boolean has(int at, String ascii) {
        var wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at + wanted.length <= all.length
                && Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length);
    }

    byte[] part(int from, int to) {
        if (from < 0 || to < from || to > all.length) {
            throw damaged();
        }
        return Arrays.copyOfRange(all, from, to);
    }

    private static int size(long value) {
        if (value > Integer.MAX_VALUE / 2) {
            throw damaged();
        }
        return (int) value;
    }
}
