package org.mahalla.places;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The present atlas. Each node reads it again when the version in the database is another, and looks for that at most once
 * a second.
 */
@Component
class Atlases {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PlaceRows rows;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Atlas atlas;
    private volatile Instant looked = Instant.MIN;

    Atlases(PlaceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Atlas present() {
        Atlas known = atlas;
        if (known != null && clock.instant().isBefore(looked.plus(PATIENCE))) {
            return known;
        }
        return known == null || reading.tryLock() ? readOnce(known == null) : known;
    }

    void refresh() {
        reading.lock();
        try {
            look();
        } finally {
            reading.unlock();
        }
    }

    private Atlas readOnce(boolean first) {
        if (first) {
            reading.lock();
        }
        try {
            return look();
        } finally {
            reading.unlock();
        }
    }

    private Atlas look() {
        long version = rows.version();
        Atlas known = atlas;
        if (known == null || known.version != version) {
            known = rows.read(version);
            atlas = known;
        }
        looked = clock.instant();
        return known;
    }
}
