package org.mahalla.platform.files;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Several thumbnails under one another in one JPEG, each cut to 4:3, so that a page asks once for all of them. The last
 * ones are remembered by what they hold; only one is drawn at a time.
 */
public final class PhotoStrip {
    static final int WIDTH = 176;
    static final int HEIGHT = 132;
    static final int BYTES = 12 * 1024;
    private static final int REMEMBERED = 50;

    private final FileStore store;
    private final Map<List<ContentHash>, byte[]> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<ContentHash>, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    public PhotoStrip(FileStore store) {
        this.store = store;
    }

    /** At most 12 KB; not found when one of the files is not there. */
    public synchronized byte[] of(List<ContentHash> thumbnails) {
        byte[] known = drawn.get(thumbnails);
        if (known != null) {
            return known;
        }
        try {
            byte[] jpeg = draw(thumbnails);
            drawn.put(List.copyOf(thumbnails), jpeg);
            return jpeg;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] draw(List<ContentHash> thumbnails) throws IOException {
        int height = HEIGHT * thumbnails.size();
        BufferedImage strip = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        var graphics = strip.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (int i = 0; i < thumbnails.size(); i++) {
            try (InputStream file = store.open(thumbnails.get(i))) {
                graphics.drawImage(small(ImageIO.read(file)), 0, i * HEIGHT, WIDTH, HEIGHT, null);
            }
        }
        graphics.dispose();
        return Encoder.jpegWithin(strip, Math.max(WIDTH, height), BYTES);
    }

    /** The middle of the picture. */
    private static BufferedImage small(BufferedImage picture) {
        int width = Math.max(1, Math.min(picture.getWidth(), picture.getHeight() * WIDTH / HEIGHT));
        int height = Math.max(1, Math.min(picture.getHeight(), picture.getWidth() * HEIGHT / WIDTH));
        BufferedImage middle = picture.getSubimage(
                (picture.getWidth() - width) / 2, (picture.getHeight() - height) / 2, width, height);
        return Encoder.fit(middle, WIDTH);
    }
}
