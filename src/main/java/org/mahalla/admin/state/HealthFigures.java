package org.mahalla.admin.state;

import java.time.Duration;
import org.mahalla.platform.health.DiskSpace;
import org.mahalla.platform.timeline.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Disk, database, sealing and memory, as they are at this moment. */
@Component
class HealthFigures {
    /** Sizes in megabytes; the lag is how long the oldest entry has waited for its seal. */
    record Figures(
            long freeDisk,
            boolean diskLow,
            String database,
            long databaseSize,
            long sealingMinutes,
            boolean sealingLate,
            long memory,
            long memoryMost) {}

    private static final Duration LATE = Duration.ofMinutes(10);

    private final DiskSpace disk;
    private final Seals seals;
    private final JdbcClient jdbc;

    HealthFigures(DiskSpace disk, Seals seals, JdbcClient jdbc) {
        this.disk = disk;
        this.seals = seals;
        this.jdbc = jdbc;
    }

    Figures read() {
        Duration lag = seals.lag();
        Runtime runtime = Runtime.getRuntime();
        return new Figures(
                disk.freeMegabytes(),
                disk.isLow(),
                jdbc.sql("select current_setting('server_version')")
                        .query(String.class)
                        .single(),
                jdbc.sql("select pg_database_size(current_database()) / 1048576")
                        .query(Long.class)
                        .single(),
                lag.toMinutes(),
                lag.compareTo(LATE) > 0,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }
}
