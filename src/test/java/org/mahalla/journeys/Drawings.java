package org.mahalla.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos drawn here, as a phone would send them. */
final class Drawings {
    static final String CANARY = "CANARY 34.6401 N 50.8764 E";

    private Drawings() {}

    static byte[] jpeg() {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_3BYTE_BGR);
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 240; y++) {
                image.setRGB(x, y, new Color(x * 255 / 320, y, 120).getRGB());
            }
        }
        return jpeg(image);
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A large photo full of detail that says in its camera data where and when it was taken. */
    static byte[] talkative(int seed) {
        BufferedImage image = new BufferedImage(2400, 1800, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(seed);
        for (int x = 0; x < image.getWidth(); x += 4) {
            for (int y = 0; y < image.getHeight(); y += 4) {
                int colour = random.nextInt(0xffffff);
                for (int i = 0; i < 16; i++) {
                    image.setRGB(x + i % 4, y + i / 4, colour);
                }
            }
        }
        byte[] jpeg = jpeg(image);
        byte[] said = ("Exif\0\0MM\0*\0\0\0\010\0\0\0\0\0\0" + CANARY).getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + said.length + 4);
        all.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (said.length + 2));
        return all.put(said).put(jpeg, 2, jpeg.length - 2).array();
    }

    static FilePayload photo() {
        return new FilePayload("عکس کوچه.jpg", "image/jpeg", jpeg());
    }
}
