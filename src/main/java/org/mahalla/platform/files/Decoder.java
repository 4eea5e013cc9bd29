package org.mahalla.platform.files;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.mahalla.platform.files.Picture.Format;

/** Turns a bare picture into pixels, leaving out rows and columns while reading so that memory stays small. */
final class Decoder {
    private static final long MOST_BYTES = 40L << 20;

    private Decoder() {}

    /** The pixels, at least {@code side} on the longer side when the picture has so many; damage is refused. */
    static BufferedImage decode(Picture picture, int side) {
        var reader = reader(picture.format());
        try (var input = new ByteArrayImageInputStream(picture.bare())) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != picture.width() && picture.format() != Format.GIF) {
                throw Bytes.damaged();
            }
            var param = reader.getDefaultReadParam();
            int step = step(picture, side);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | RuntimeException e) {
            // decoders answer broken data with exceptions of every kind
            throw Bytes.damaged();
        } finally {
            reader.dispose();
        }
    }

    private static int step(Picture picture, int side) {
        int longer = Math.max(picture.width(), picture.height());
        int step = 1;
        while (picture.pixels() * picture.pixelBytes() / ((long) step * step) > MOST_BYTES
                && longer / (step + 1) >= side) {
            step++;
        }
        return step;
    }

    private static ImageReader reader(Format format) {
        return format == Format.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                        .next();
    }
}
