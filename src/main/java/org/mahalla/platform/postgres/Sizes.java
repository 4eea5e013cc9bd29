package org.mahalla.platform.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * How much of a machine the embedded database takes. A tenth of its memory for pages of its own, 64 MB at least and 512
 * at most, so that a machine of 4 GB still holds the program and leaves half to the system's cache; the planner is told of
 * that cache and of a disk without moving parts.
 */
record Sizes(long memory) {
    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST = 64;
    private static final long MOST = 512;

    static Sizes ofThisMachine() {
        return new Sizes(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
    }

    Map<String, String> settings() {
        long megabytes = memory / MEGABYTE;
        return Map.of(
                "shared_buffers", Math.clamp(megabytes / 10, LEAST, MOST) + "MB",
                "effective_cache_size", Math.max(2 * LEAST, megabytes / 2) + "MB",
                "random_page_cost", "1.1",
                "work_mem", "8MB",
                "jit", "off",
                "max_parallel_workers_per_gather", "0",
                "checkpoint_timeout", "15min");
    }
}
