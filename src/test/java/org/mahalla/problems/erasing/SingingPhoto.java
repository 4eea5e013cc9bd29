package org.mahalla.problems.erasing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A picture whose metadata sings. */
final class SingingPhoto {
    private SingingPhoto() {}

    static byte[] of(String song) throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        byte[] comment = song.getBytes(StandardCharsets.US_ASCII);
        byte[] xmp = ("http://ns.adobe.com/xap/1.0/\0<x>" + song + "</x>").getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.write(plain.toByteArray(), 0, 2);
        segment(out, 0xE1, xmp);
        segment(out, 0xFE, comment);
        out.write(plain.toByteArray(), 2, plain.size() - 2);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }
}
