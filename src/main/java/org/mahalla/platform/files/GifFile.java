package org.mahalla.platform.files;

import java.io.ByteArrayOutputStream;
import org.mahalla.platform.files.Picture.Format;

/** Walks the blocks of a GIF to its end and keeps the first frame alone, without comments and applications' blocks. */
final class GifFile {
    private static final int SCREEN = 13;

    private final Bytes file;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private int at = SCREEN;
    private int frame = -1;

    private GifFile(Bytes file) {
        this.file = file;
    }

    static Picture read(Bytes file) {
        return new GifFile(file).walk();
    }

    private Picture walk() {
        at += palette(10);
        bare.writeBytes(file.part(0, at));
        for (int block = file.u8(at); block != 0x3b; block = file.u8(at)) {
            switch (block) {
                case 0x21 -> extension();
                case 0x2c -> image();
                default -> throw Bytes.damaged();
            }
        }
        if (frame < 0) {
            throw Bytes.damaged();
        }
        bare.write(0x3b);
        return new Picture(
                Format.GIF,
                Math.max(file.u16le(frame + 5), file.u16le(6)),
                Math.max(file.u16le(frame + 7), file.u16le(8)),
                1,
                false,
                Orientation.UPRIGHT,
                bare.toByteArray(),
                at + 1);
    }

    private void extension() {
        var from = at;
        var control = file.u8(at + 1) == 0xf9;
        at += 2;
        subBlocks();
        if (control && frame < 0) {
            bare.writeBytes(file.part(from, at));
        }
    }

    private void image() {
        var from = at;
        at += 10 + palette(at + 9) + 1;
        subBlocks();
        if (frame < 0) {
            frame = from;
            bare.writeBytes(file.part(from, at));
        }
    }

    private void subBlocks() {
        for (int length = file.u8(at); length != 0; length = file.u8(at)) {
            at += 1 + length;
        }
        at++;
    }

    private int palette(int flags) {
        var packed = file.u8(flags);
        return (packed & 0x80) == 0 ? 0 : 3 << (packed & 7) + 1;
    }
}
