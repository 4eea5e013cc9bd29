package org.mahalla.platform.files;

import java.io.ByteArrayOutputStream;
import org.mahalla.platform.files.Picture.Format;
import org.mahalla.shared.RefusedException;

/** Walks the segments of a JPEG, keeps those the pixels need and drops EXIF, XMP, ICC, comments and thumbnails. */
final class JpegFile {
    private static final byte[] JFIF = {
        (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };
    /** Honest progressive files have about ten; hundreds are a way to burn processor time. */
    private static final int MOST_SCANS = 64;

    private final Bytes file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at = 2;
    private int frame = -1;
    private boolean progressive;
    private int scans;
    private int orientation = Orientation.UPRIGHT;
    private byte[] adobe = {};

    private JpegFile(Bytes file) {
        this.file = file;
    }

    static Picture read(Bytes file) {
        return new JpegFile(file).walk();
    }

    private Picture walk() {
        for (int marker = marker(); marker != 0xd9; marker = marker()) {
            if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd7) {
                continue;
            }
            var end = at + file.u16(at);
            if (end < at + 2 || end > file.length()) {
                throw Bytes.damaged();
            }
            segment(marker, end);
            at = end;
            if (marker == 0xda) {
                entropy();
            }
        }
        if (frame < 0 || scans == 0) {
            throw Bytes.damaged();
        }
        return picture();
    }

    private int marker() {
        if (file.u8(at) != 0xff) {
            throw Bytes.damaged();
        }
        while (file.u8(at) == 0xff) {
            at++;
        }
        return file.u8(at++);
    }

    private void segment(int marker, int end) {
        switch (marker) {
            case 0xc0, 0xc1, 0xc2 -> frame(marker, end);
            case 0xc4, 0xdb, 0xdd, 0xda -> keep(end);
            case 0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdc ->
                throw new RefusedException("PLT-111");
            case 0xe1 -> exif(end);
            case 0xee -> adobe(end);
            default -> {}
        }
    }

    private void frame(int marker, int end) {
        if (frame >= 0) {
            throw Bytes.damaged();
        }
        var components = file.u8(at + 7);
        if (file.u8(at + 2) != 8 || components != 1 && components != 3) {
            throw new RefusedException("PLT-111");
        }
        frame = at;
        progressive = marker == 0xc2;
        keep(end);
    }

    private void exif(int end) {
        if (file.has(at + 2, "Exif\0\0")) {
            orientation = Orientation.read(file.part(at + 8, end));
        }
    }

    /** Says whether the colours are RGB or YCbCr: the decoder needs its first fourteen bytes. */
    private void adobe(int end) {
        if (file.has(at + 2, "Adobe") && end - at >= 14) {
            adobe = file.part(at - 2, at + 14);
            adobe[2] = 0;
            adobe[3] = 14;
        }
    }

    private void keep(int end) {
        kept.writeBytes(file.part(at - 2, end));
    }

    private void entropy() {
        if (++scans > MOST_SCANS) {
            throw new RefusedException("PLT-111");
        }
        var from = at;
        while (file.u8(at) != 0xff || isData(file.u8(at + 1))) {
            at++;
        }
        kept.writeBytes(file.part(from, at));
    }

    private static boolean isData(int next) {
        return next == 0 || next == 0xff || next >= 0xd0 && next <= 0xd7;
    }

    private Picture picture() {
        var bare = new ByteArrayOutputStream(kept.size() + 64);
        bare.write(0xff);
        bare.write(0xd8);
        bare.writeBytes(adobe.length == 0 ? JFIF : adobe);
        bare.writeBytes(kept.toByteArray());
        bare.write(0xff);
        bare.write(0xd9);
        var components = file.u8(frame + 7);
        return new Picture(
                Format.JPEG,
                file.u16(frame + 5),
                file.u16(frame + 3),
                components,
                progressive,
                orientation,
                bare.toByteArray(),
                at);
    }
}
