package org.mahalla.platform.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Scales pixels down and writes them as a JPEG without any metadata; the same pixels always give the same bytes. */
final class Encoder {
    private Encoder() {}

    /** The picture on white with at most {@code side} pixels a side; never enlarged. */
    static BufferedImage fit(BufferedImage image, int side) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        double scale = Math.min(1, (double) side / longer);
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var result = image;
        // halving first: a bilinear step beyond one half would skip pixels
        while (result.getWidth() >= 2 * width && result.getHeight() >= 2 * height && result.getHeight() > 1) {
            result = draw(result, Math.max(width, result.getWidth() / 2), Math.max(height, result.getHeight() / 2));
            if (result.getWidth() == width && result.getHeight() == height) {
                return result;
            }
        }
        return draw(result, width, height);
    }

    static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The best JPEG of at most {@code side} pixels that fits into so many bytes. */
    static byte[] jpegWithin(BufferedImage image, int side, int bytes) throws IOException {
        for (int size = side; ; size = size * 3 / 4) {
            var small = fit(image, size);
            for (float quality = 0.8f; quality > 0.35f; quality -= 0.1f) {
                var jpeg = jpeg(small, quality);
                if (jpeg.length <= bytes || size < 16) {
                    return jpeg;
                }
            }
        }
    }

    private static BufferedImage draw(BufferedImage image, int width, int height) {
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return result;
    }
}
