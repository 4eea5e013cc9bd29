package org.mahalla.platform.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an uploaded photo may be.
 *
 * @param size bytes of the file
 * @param pixels width × height, read from the header before anything is decoded
 * @param wholePixels the same for pictures that can only be decoded whole (WebP, progressive JPEG, interlaced PNG)
 * @param side the longer side in pixels
 * @param atOnce how many photos are decoded at the same time
 * @param patience how long an upload waits for its turn
 */
@ConfigurationProperties("mahalla.photos")
public record PhotoLimits(
        @DefaultValue("10MB") DataSize size,
        @DefaultValue("40000000") long pixels,
        @DefaultValue("13000000") long wholePixels,
        @DefaultValue("12000") int side,
        @DefaultValue("2") int atOnce,
        @DefaultValue("30s") Duration patience) {

    public static PhotoLimits usual() {
        return new PhotoLimits(DataSize.ofMegabytes(10), 40_000_000, 13_000_000, 12_000, 2, Duration.ofSeconds(30));
    }
}
