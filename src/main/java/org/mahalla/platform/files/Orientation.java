package org.mahalla.platform.files;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.mahalla.shared.RefusedException;

/** How the camera was held, from the one EXIF tag that is read before all of it is dropped. */
final class Orientation {
    static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;

    private Orientation() {}

    /** The orientation in a TIFF block; damaged or missing data counts as upright. */
    static int read(byte[] tiff) {
        try {
            var bytes = new Bytes(tiff);
            var little = bytes.has(0, "II");
            var directory = little ? bytes.sizeLe(4) : bytes.size(4);
            var entries = u16(bytes, directory, little);
            for (int i = 0; i < entries; i++) {
                var entry = directory + 2 + 12 * i;
                if (u16(bytes, entry, little) == TAG) {
                    var value = u16(bytes, entry + 8, little);
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (RefusedException e) {
            return UPRIGHT;
        }
    }

    /** The same picture turned and mirrored so that it stands upright. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        var turned = orientation >= 5;
        var result = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
        var graphics = result.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(image, turn(orientation, w, h), null);
        graphics.dispose();
        return result;
    }

    private static AffineTransform turn(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static int u16(Bytes bytes, int at, boolean little) {
        return little ? bytes.u16le(at) : bytes.u16(at);
    }
}
