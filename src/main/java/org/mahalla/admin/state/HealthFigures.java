package org.mahalla.admin.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.mahalla.platform.timeline.Seals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

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

    private final Path data;
    private final DataSize least;
    private final Seals seals;
    private final JdbcClient jdbc;

    HealthFigures(
            @Value("${mahalla.data:data}") Path data,
            @Value("${mahalla.health.free-disk:500MB}") DataSize least,
            Seals seals,
            JdbcClient jdbc) {
        this.data = data;
        this.least = least;
        this.seals = seals;
        this.jdbc = jdbc;
    }

    Figures read() {
        long free = freeMegabytes();
        Duration lag = seals.lag();
        Runtime runtime = Runtime.getRuntime();
        return new Figures(
                free,
                free < least.toMegabytes(),
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

    private long freeMegabytes() {
        try {
            return Files.getFileStore(data).getUsableSpace() >> 20;
        } catch (IOException e) {
            return 0;
        }
    }
}
