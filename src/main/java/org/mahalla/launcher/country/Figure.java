package org.mahalla.launcher.country;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of visit took: how many a second, the middle and the slow ends in milliseconds, processor time of the
 * application and of its database for each, and bytes of a body on the wire. `error` is the first answer that was none.
 */
public record Figure(
        String name,
        double rps,
        @JsonProperty("p50_ms") double p50,
        @JsonProperty("p95_ms") double p95,
        @JsonProperty("p99_ms") double p99,
        @JsonProperty("cpu_ms") double cpu,
        @JsonProperty("cpu_app_ms") double cpuOfApplication,
        @JsonProperty("cpu_db_ms") double cpuOfDatabase,
        long bytes,
        long requests,
        long errors,
        @Nullable String error,
        double load) {
    /** A figure's times at a share of the sorted times. */
    static double at(List<Long> sorted, double share) {
        return Math.round(sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share))) / 1e4) / 1e2;
    }
}
