package org.mahalla.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoMosaicTests {
    private static final List<Box> FACE = List.of(new Box(250, 250, 500, 500));

    @TempDir
    private Path folder;

    private FileStore store;
    private PhotoMosaic mosaic;

    @BeforeEach
    void aStore() {
        store = new FileStore(folder);
        mosaic = new PhotoMosaic(store);
    }

    @Test
    void leavesAFewColoursOfWhatIsCoveredAndTheRestAlone() throws IOException {
        ContentHash noise = noise(1);
        BufferedImage before = read(noise);
        BufferedImage after = read(mosaic.cover(noise, FACE).picture());
        assertThat(after.getWidth()).isEqualTo(before.getWidth());
        Set<Integer> cells = new HashSet<>();
        for (int y = 108; y < 290; y++) {
            for (int x = 108; x < 290; x++) {
                cells.add(coarse(after.getRGB(x, y)));
            }
        }
        assertThat(cells).hasSizeLessThan(100);
        assertThat(difference(before, after, 0, 0, 90, 400)).isLessThan(25);
    }

    @Test
    void twoPhotosThatDifferOnlyUnderTheCoverBecomeHardlyTellable() throws IOException {
        BufferedImage one = read(mosaic.cover(noise(1), FACE).picture());
        BufferedImage other = read(mosaic.cover(noise(2), FACE).picture());
        assertThat(difference(one, other, 110, 110, 180, 180)).isLessThan(25);
    }

    @Test
    void theCoveredPhotoAndItsThumbnailAreFilesOfTheirOwn() throws IOException {
        ContentHash noise = noise(3);
        Photo covered = mosaic.cover(noise, FACE);
        assertThat(covered.picture()).isNotEqualTo(noise);
        assertThat(store.exists(covered.thumbnail())).isTrue();
        assertThat(store.exists(noise)).isTrue();
    }

    @Test
    void aPictureToLookAtIsAsLargeAsAsked() throws IOException {
        byte[] shown = mosaic.shown(noise(4), FACE, new Box(10, 10, 10, 10), 300, 300);
        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(300);
    }

    private ContentHash noise(long seed) throws IOException {
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Random around = new Random(9);
        Random inside = new Random(seed);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                boolean face = x >= 100 && x < 300 && y >= 100 && y < 300;
                image.setRGB(x, y, (face ? inside : around).nextInt(0x1000000));
            }
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(Encoder.jpeg(image, 0.95f));
        return store.put(new ByteArrayInputStream(bytes.toByteArray()), bytes.size());
    }

    private BufferedImage read(ContentHash file) throws IOException {
        try (var stream = store.open(file)) {
            return ImageIO.read(stream);
        }
    }

    private static int coarse(int rgb) {
        return (rgb >> 4) & 0x0F0F0F;
    }

    private static double difference(BufferedImage one, BufferedImage other, int left, int top, int width, int height) {
        long sum = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                sum += Math.abs((one.getRGB(x, y) & 0xFF) - (other.getRGB(x, y) & 0xFF));
            }
        }
        return (double) sum / (width * (long) height);
    }
}
