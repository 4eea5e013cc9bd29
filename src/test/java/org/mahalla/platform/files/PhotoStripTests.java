package org.mahalla.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.shared.NotFoundException;

class PhotoStripTests {
    @TempDir
    Path data;

    FileStore store;
    PhotoStrip strips;

    @BeforeEach
    void open() {
        store = new FileStore(data);
        strips = new PhotoStrip(store);
    }

    @Test
    void standsThePicturesUnderOneAnother() throws IOException {
        BufferedImage strip = ImageIO.read(
                new ByteArrayInputStream(strips.of(List.of(plain(480, 270, Color.RED), plain(60, 400, Color.BLUE)))));
        assertThat(strip.getWidth()).isEqualTo(PhotoStrip.WIDTH);
        assertThat(strip.getHeight()).isEqualTo(2 * PhotoStrip.HEIGHT);
        Color above = new Color(strip.getRGB(3, PhotoStrip.HEIGHT - 6));
        Color below = new Color(strip.getRGB(PhotoStrip.WIDTH - 3, PhotoStrip.HEIGHT + 6));
        assertThat(above.getRed()).isGreaterThan(200);
        assertThat(above.getBlue()).isLessThan(50);
        assertThat(below.getBlue()).isGreaterThan(200);
        assertThat(below.getRed()).isLessThan(50);
    }

    @Test
    void staysSmallWhateverThePicturesShow() {
        long seed = 7;
        Random random = new Random(seed);
        List<ContentHash> noise = IntStream.range(0, 6)
                .mapToObj(i -> {
                    BufferedImage image = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
                    for (int x = 0; x < 480; x++) {
                        for (int y = 0; y < 360; y++) {
                            image.setRGB(x, y, random.nextInt(0x1000000));
                        }
                    }
                    return kept(image);
                })
                .toList();
        assertThat(strips.of(noise)).as("seed " + seed).hasSizeLessThanOrEqualTo(PhotoStrip.BYTES);
    }

    @Test
    void aMissingFileIsNotFound() {
        assertThatThrownBy(() -> strips.of(List.of(new ContentHash("0".repeat(64)))))
                .isInstanceOf(NotFoundException.class);
    }

    private ContentHash plain(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return kept(image);
    }

    private ContentHash kept(BufferedImage image) {
        byte[] jpeg = Pictures.written(image, "jpeg");
        return store.put(new ByteArrayInputStream(jpeg), jpeg.length);
    }
}
