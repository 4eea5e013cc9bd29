package org.mahalla.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.mahalla.shared.Refusal;

/**
 * A job as a page shows it.
 *
 * @param timeLeft from the pace so far; empty until three seconds have run and the total is known
 * @param problem why it failed, words under `refusal.<code>`
 */
public record JobCard(
        JobId id,
        String kind,
        JobTitle title,
        Optional<UUID> startedBy,
        JobState state,
        boolean cancelRequested,
        long done,
        OptionalLong total,
        Optional<Duration> timeLeft,
        Map<String, Object> result,
        Optional<Refusal> problem,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    /** Share of the work that is done, 0 to 1; empty while the total is not known. */
    public OptionalDouble fraction() {
        if (state == JobState.DONE) {
            return OptionalDouble.of(1);
        }
        return total.isEmpty() || total.getAsLong() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, (double) done / total.getAsLong()));
    }

    /** The key of the words for the time left, which take {@link #timeLeftNumber}; empty when there is nothing to say. */
    public Optional<String> timeLeftKey() {
        return timeLeft.map(left -> {
            String unit = left.toSeconds() < 60 ? "seconds" : left.toMinutes() < 90 ? "minutes" : "hours";
            return "platform.jobs.left." + unit;
        });
    }

    /** Seconds (in steps of five), minutes or hours, as the key says. */
    public long timeLeftNumber() {
        long seconds = timeLeft.orElse(Duration.ZERO).toSeconds();
        if (seconds < 60) {
            return Math.max(5, (seconds + 4) / 5 * 5);
        }
        return seconds < 90 * 60 ? Math.round(seconds / 60.0) : Math.round(seconds / 3600.0);
    }
}
