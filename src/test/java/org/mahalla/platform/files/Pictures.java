package org.mahalla.platform.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Honest pictures drawn here, and the pieces attack files are put together from. */
final class Pictures {
    static final String CANARY = "CANARY-34.6401N-50.8764E";

    private Pictures() {}

    /** Red in the upper left quarter, otherwise a blue to green slope. */
    static BufferedImage drawn(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var red = x < width / 2 && y < height / 2;
                image.setRGB(
                        x, y, red ? Color.RED.getRGB() : new Color(0, 255 * x / width, 255 - 255 * x / width).getRGB());
            }
        }
        return image;
    }

    static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException(format);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg(int width, int height) {
        return written(drawn(width, height), "jpeg");
    }

    static byte[] progressiveJpeg(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(drawn(width, height), null, null), param);
        }
        return bytes.toByteArray();
    }

    static byte[] png(int width, int height) {
        return written(drawn(width, height), "png");
    }

    static byte[] gif(int width, int height) {
        return written(drawn(width, height), "gif");
    }

    /** 32×20 px, lossy. */
    static byte[] webp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRmgAAABXRUJQVlA4IFwAAABQBACdASogABQAPtFQpEw/pCOiMBgMA/AaCWgAuzMS4g3gIv/21QDlpxrsAP7uTD8213EmDxAA"
                                + "6d4f/ltj7WVDBnJKjyfGJdm+sDNjJ1zVa+pvRxF4vMFOpAAAAA==");
    }

    /** 32×20 px, lossless. */
    static byte[] losslessWebp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRj4AAABXRUJQVlA4TDEAAAAvH8AEAJmM6H9souDR/4Datm0Y/v+5U1eBAOE/lwDzH2QDFIXJJQ6pEkP3zX+X6wcAAA==");
    }

    /** A JPEG with EXIF (orientation, place), XMP, a colour profile and a comment, each with the canary in it. */
    static byte[] talkativeJpeg(int width, int height, int orientation) {
        var plain = jpeg(width, height);
        return joined(
                part(plain, 0, 2),
                segment(0xe1, exif(orientation)),
                segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + CANARY + "</x:xmpmeta>")),
                segment(0xe2, ascii("ICC_PROFILE\0\1\1" + CANARY)),
                segment(0xfe, ascii(CANARY)),
                part(plain, 2, plain.length));
    }

    static byte[] exif(int orientation) {
        var text = ascii(CANARY);
        return ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + 2 + 12 + 4 + text.length)
                .put(ascii("Exif\0\0MM\0*"))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(38)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 0x001d)
                .putShort((short) 2)
                .putInt(text.length)
                .putInt(56)
                .putInt(0)
                .put(text)
                .array();
    }

    static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        return joined(ascii("\u0089PNG\r\n\u001a\n"), chunk("IHDR", header));
    }

    static byte[] chunk(String type, byte[] content) {
        var body = joined(ascii(type), content);
        var crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(content.length)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    /** So many zero bytes, packed. */
    static byte[] deflated(long zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(bytes)) {
            var block = new byte[1 << 20];
            for (long left = zeros; left > 0; left -= block.length) {
                packed.write(block, 0, (int) Math.min(left, block.length));
            }
        }
        return bytes.toByteArray();
    }

    /** The markers of a JPEG up to its pixels, in order. */
    static List<Integer> markers(byte[] jpeg) {
        var markers = new ArrayList<Integer>();
        for (int at = 2; ; ) {
            int marker = jpeg[at + 1] & 0xff;
            markers.add(marker);
            if (marker == 0xda) {
                return markers;
            }
            at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
