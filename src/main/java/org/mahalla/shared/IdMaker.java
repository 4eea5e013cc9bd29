package org.mahalla.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Makes ids: UUIDs of version 8 (RFC 9562) whose custom bits carry a day, a territory and randomness. The day and not
 * the millisecond, because the minute of a report can betray who made it and ids stand in public addresses.
 *
 * <p>Bits: 48 milliseconds of the day's start (UTC), 4 version, 12 random, 2 variant, 16 territory, 46 random.
 */
public final class IdMaker {
    private static final long TERRITORY_SHIFT = 46;
    private static final long RANDOM_LOW = (1L << TERRITORY_SHIFT) - 1;

    private final Clock clock;
    private final SecureRandom random;

    public IdMaker(Clock clock) {
        this(clock, new SecureRandom());
    }

    public IdMaker(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next(TerritoryId territory) {
        long day = clock.instant()
                .atZone(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant()
                .toEpochMilli();
        long high = (day << 16) | 0x8000L | (random.nextLong() & 0xFFFL);
        long low =
                0x8000000000000000L | ((long) territory.value() << TERRITORY_SHIFT) | (random.nextLong() & RANDOM_LOW);
        return new UUID(high, low);
    }
}
