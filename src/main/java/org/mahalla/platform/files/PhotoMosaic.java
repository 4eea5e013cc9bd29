package org.mahalla.platform.files;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Covers parts of a photo with a mosaic so coarse that nobody gets the pixels back: at most four cells a side, each one
 * colour out of a few. The covered photo is a file of its own; the one it was made from is left as it is.
 */
public final class PhotoMosaic {
    private static final int CELLS = 4;
    private static final int COLOUR_STEP = 32;
    private static final float QUALITY = 0.82f;
    private static final int SHOWN_BYTES = 120 * 1024;

    private final FileStore store;

    public PhotoMosaic(FileStore store) {
        this.store = store;
    }

    /** Stores the photo with the boxes covered, and its thumbnail; not found when there is no such file. */
    public Photo cover(ContentHash picture, List<Box> boxes) {
        try {
            BufferedImage image = covered(picture, boxes);
            return new Photo(
                    keep(Encoder.jpeg(image, QUALITY)),
                    keep(Encoder.jpegWithin(image, PhotoIntake.SMALL_SIDE, PhotoIntake.SMALL_BYTES)),
                    image.getWidth(),
                    image.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it would look, so many pixels wide and high, the boxes framed and a first corner marked; stores nothing. */
    public byte[] shown(ContentHash picture, List<Box> boxes, @Nullable Box corner, int width, int height) {
        try {
            BufferedImage image = covered(picture, boxes);
            BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = small.createGraphics();
            graphics.drawImage(Encoder.fit(image, Math.max(width, height)), 0, 0, width, height, null);
            boxes.forEach(box -> frame(graphics, place(box, small)));
            if (corner != null) {
                Rectangle at = place(corner, small);
                cross(graphics, at.x, at.y);
            }
            graphics.dispose();
            return Encoder.jpegWithin(small, Math.max(width, height), SHOWN_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage covered(ContentHash picture, List<Box> boxes) throws IOException {
        try (InputStream file = store.open(picture)) {
            BufferedImage read = ImageIO.read(file);
            BufferedImage image = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.drawImage(read, 0, 0, null);
            graphics.dispose();
            boxes.forEach(box -> mosaic(image, place(box, image)));
            return image;
        }
    }

    private static Rectangle place(Box box, BufferedImage image) {
        int left = box.x() * image.getWidth() / 1000;
        int top = box.y() * image.getHeight() / 1000;
        int right = Math.min(image.getWidth(), (box.x() + box.width()) * image.getWidth() / 1000 + 1);
        int bottom = Math.min(image.getHeight(), (box.y() + box.height()) * image.getHeight() / 1000 + 1);
        return new Rectangle(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static void mosaic(BufferedImage image, Rectangle part) {
        int cell = Math.max(1, (Math.max(part.width, part.height) + CELLS - 1) / CELLS);
        for (int y = part.y; y < part.y + part.height; y += cell) {
            for (int x = part.x; x < part.x + part.width; x += cell) {
                int width = Math.min(cell, part.x + part.width - x);
                int height = Math.min(cell, part.y + part.height - y);
                fill(image, x, y, width, height);
            }
        }
    }

    private static void fill(BufferedImage image, int x, int y, int width, int height) {
        int[] pixels = image.getRGB(x, y, width, height, null, 0, width);
        int rgb = mean(pixels, 16) << 16 | mean(pixels, 8) << 8 | mean(pixels, 0);
        java.util.Arrays.fill(pixels, rgb);
        image.setRGB(x, y, width, height, pixels, 0, width);
    }

    private static int mean(int[] pixels, int shift) {
        long sum = 0;
        for (int pixel : pixels) {
            sum += pixel >> shift & 0xFF;
        }
        int mean = (int) (sum / pixels.length);
        return mean / COLOUR_STEP * COLOUR_STEP + COLOUR_STEP / 2;
    }

    private static void frame(Graphics2D graphics, Rectangle part) {
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(3));
        graphics.draw(part);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(part);
    }

    private static void cross(Graphics2D graphics, int x, int y) {
        for (Color colour : new Color[] {Color.WHITE, Color.RED}) {
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(colour == Color.WHITE ? 5 : 2));
            graphics.drawLine(x - 10, y, x + 10, y);
            graphics.drawLine(x, y - 10, x, y + 10);
        }
    }

    private ContentHash keep(byte[] jpeg) {
        return store.put(new ByteArrayInputStream(jpeg), jpeg.length);
    }
}
