package org.mahalla.platform.files;

import org.mahalla.shared.RefusedException;

/**
 * A picture file as its own header describes it, before decoding.
 *
 * @param pixelBytes bytes of one decoded pixel
 * @param whole whether a decoder must hold all of it at once
 * @param orientation as in EXIF, 1 to 8
 * @param bare the file again with nothing but what the pixels need, so that no decoder sees the rest
 * @param end where the picture ends in the file that came
 */
record Picture(
        Format format, int width, int height, int pixelBytes, boolean whole, int orientation, byte[] bare, int end) {
    enum Format {
        JPEG,
        PNG,
        GIF,
        WEBP
    }

    long pixels() {
        return (long) width * height;
    }

    void check(PhotoLimits limits) {
        if (width < 1 || height < 1) {
            throw Bytes.damaged();
        }
        var pixels = whole ? Math.min(limits.wholePixels(), limits.pixels()) : limits.pixels();
        if (pixels() > pixels || width > limits.side() || height > limits.side()) {
            throw new RefusedException("PLT-108", pixels / 1_000_000, limits.side());
        }
    }
}
