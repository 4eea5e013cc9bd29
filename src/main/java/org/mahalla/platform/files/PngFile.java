package org.mahalla.platform.files;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.mahalla.platform.files.Picture.Format;

/** Walks the chunks of a PNG and keeps only the header, palette, transparency and pixels (of an animation: the first). */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngFile() {}

    static Picture read(Bytes file) {
        if (!file.has(SIGNATURE + 4, "IHDR") || file.size(SIGNATURE) != 13) {
            throw Bytes.damaged();
        }
        var bare = new ByteArrayOutputStream();
        bare.writeBytes(file.part(0, SIGNATURE));
        var orientation = Orientation.UPRIGHT;
        for (int at = SIGNATURE; ; ) {
            var end = at + 12 + file.size(at);
            var chunk = file.part(at, end);
            var type = type(file, at);
            if (NEEDED.contains(type)) {
                bare.writeBytes(chunk);
            } else if (type.equals("eXIf")) {
                orientation = Orientation.read(file.part(at + 8, end - 4));
            }
            at = end;
            if (type.equals("IEND")) {
                return picture(file, orientation, bare.toByteArray(), at);
            }
        }
    }

    private static Picture picture(Bytes file, int orientation, byte[] bare, int end) {
        var interlaced = file.u8(28) != 0;
        return new Picture(
                Format.PNG, file.size(16), file.size(20), pixelBytes(file), interlaced, orientation, bare, end);
    }

    private static int pixelBytes(Bytes file) {
        var channels = switch (file.u8(25)) {
            case 0, 3 -> 1;
            case 4 -> 2;
            case 2, 6 -> 4;
            default -> throw Bytes.damaged();
        };
        return file.u8(24) > 8 ? channels * 2 : channels;
    }

    private static String type(Bytes file, int at) {
        return "" + (char) file.u8(at + 4) + (char) file.u8(at + 5) + (char) file.u8(at + 6) + (char) file.u8(at + 7);
    }
}
