package org.mahalla.platform.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.mahalla.platform.files.Picture.Format;
import org.mahalla.shared.RefusedException;

/** Walks the chunks of a WebP and keeps its one picture (of an animation: the first frame) as the simplest WebP. */
final class WebpFile {
    private static final int HEADER = 12;

    private final Bytes file;
    private final int end;
    private int picture = -1;
    private int orientation = Orientation.UPRIGHT;

    private WebpFile(Bytes file) {
        this.file = file;
        end = 8 + file.sizeLe(4);
    }

    static Picture read(Bytes file) {
        return new WebpFile(file).walk();
    }

    private Picture walk() {
        if (end > file.length()) {
            throw Bytes.damaged();
        }
        chunks(HEADER, end);
        if (picture < 0) {
            throw Bytes.damaged();
        }
        var data = picture + 8;
        var lossless = file.has(picture, "VP8L");
        if (lossless ? file.u8(data) != 0x2f : !file.has(data + 3, "\u009d\u0001*")) {
            throw new RefusedException("PLT-111");
        }
        return new Picture(
                Format.WEBP,
                lossless ? 1 + (file.u16le(data + 1) & 0x3fff) : file.u16le(data + 6) & 0x3fff,
                lossless ? 1 + (file.u24le(data + 2) >> 6 & 0x3fff) : file.u16le(data + 8) & 0x3fff,
                4,
                true,
                orientation,
                bare(),
                end);
    }

    private void chunks(int from, int to) {
        for (int at = from; at + 8 <= to; ) {
            var size = file.sizeLe(at + 4);
            if (at + 8 + size > to) {
                throw Bytes.damaged();
            }
            chunk(at, size);
            at += 8 + size + (size & 1);
        }
    }

    private void chunk(int at, int size) {
        if (picture < 0 && (file.has(at, "VP8 ") || file.has(at, "VP8L"))) {
            picture = at;
        } else if (picture < 0 && file.has(at, "ANMF") && size > 16) {
            chunks(at + 24, at + 8 + size);
        } else if (file.has(at, "EXIF")) {
            var skip = file.has(at + 8, "Exif\0\0") ? 6 : 0;
            orientation = Orientation.read(file.part(at + 8 + Math.min(skip, size), at + 8 + size));
        }
    }

    private byte[] bare() {
        var size = file.sizeLe(picture + 4);
        var chunk = file.part(picture, picture + 8 + size);
        var padded = chunk.length + (size & 1);
        var length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(4 + padded);
        var bare = new ByteArrayOutputStream(HEADER + padded);
        bare.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        bare.writeBytes(length.array());
        bare.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        bare.writeBytes(chunk);
        if (padded > chunk.length) {
            bare.write(0);
        }
        return bare.toByteArray();
    }
}
