package org.mahalla.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.RefusedException;

/**
 * The only way a photo gets in: type and size are judged from the content before anything is decoded, then the pixels
 * alone are written anew, upright and small. Camera data, place, time, colour profiles, comments and hidden thumbnails
 * never reach the store. Only a few photos are decoded at once; the others wait on disk.
 */
public final class PhotoIntake {
    static final int SIDE = 1600;
    static final int SMALL_SIDE = 480;
    static final int SMALL_BYTES = 40 * 1024;
    private static final float QUALITY = 0.82f;

    private final FileStore store;
    private final PhotoLimits limits;
    private final Semaphore turns;
    private final PhotoType type = new PhotoType();

    public PhotoIntake(FileStore store, PhotoLimits limits) {
        this.store = store;
        this.limits = limits;
        turns = new Semaphore(limits.atOnce(), true);
    }

    public Outcome<Photo> accept(byte[] file) {
        return accept(new ByteArrayInputStream(file));
    }

    /** Reads the stream to its end or its limit; does not close it. Refusals are PLT-101 to PLT-112; nothing is kept then. */
    public Outcome<Photo> accept(InputStream file) {
        try (var spool = store.spool(file, limits.size().toBytes())) {
            return Outcome.accepted(inTurn(spool));
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Photo inTurn(Spool spool) throws IOException {
        try {
            if (!turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RefusedException("PLT-110");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("PLT-110");
        }
        try {
            return takeIn(spool.bytes());
        } finally {
            turns.release();
        }
    }

    private Photo takeIn(byte[] file) throws IOException {
        var picture = type.read(file);
        picture.check(limits);
        var image = Orientation.upright(Encoder.fit(Decoder.decode(picture, SIDE), SIDE), picture.orientation());
        return new Photo(
                keep(Encoder.jpeg(image, QUALITY)),
                keep(Encoder.jpegWithin(image, SMALL_SIDE, SMALL_BYTES)),
                image.getWidth(),
                image.getHeight());
    }

    private ContentHash keep(byte[] jpeg) {
        return store.put(new ByteArrayInputStream(jpeg), jpeg.length);
    }
}
