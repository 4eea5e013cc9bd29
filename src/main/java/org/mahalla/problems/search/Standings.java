package org.mahalla.problems.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.model.State;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * All tallies of what everybody may see, in memory, for a moment: wide maps and lists add them up without asking the
 * database. Where reading them takes long, readers get the last ones while somebody reads anew.
 */
@Component
class Standings {
    private static final Duration QUICK = Duration.ofMillis(100);
    private static final int STATES = State.values().length;
    private static final int SOON = STATES;
    private static final int LATE = STATES + 1;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration kept;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Known known;

    Standings(JdbcTemplate jdbc, Clock clock, @Value("${mahalla.problems.memory:1m}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    private record Known(Standing standing, Instant until, Duration took) {}

    /** Receives what a tally holds: of which place, which topic, which state; no state tells of a deadline. */
    @FunctionalInterface
    interface Reader {
        void read(int place, int topic, @Nullable State state, @Nullable Due due, int problems);
    }

    /** The tallies of one moment. */
    static final class Standing {
        private final List<UUID> places = new ArrayList<>();
        private final List<String> topics = new ArrayList<>();
        private final Map<UUID, Integer> placeAt = new HashMap<>();
        private final Map<String, Integer> topicAt = new HashMap<>();
        private int[] cells = new int[4096];
        private int length;

        List<UUID> places() {
            return places;
        }

        List<String> topics() {
            return topics;
        }

        void each(Reader reader) {
            for (int i = 0; i < length; i += 3) {
                int standing = cells[i + 1] & 0xff;
                reader.read(
                        cells[i],
                        cells[i + 1] >>> 8,
                        standing < STATES ? State.values()[standing] : null,
                        standing == LATE ? Due.LATE : standing == SOON ? Due.SOON : null,
                        cells[i + 2]);
            }
        }

        private void add(UUID place, String topic, int standing, int problems) {
            if (length + 3 > cells.length) {
                cells = java.util.Arrays.copyOf(cells, cells.length * 2);
            }
            int at = placeAt.computeIfAbsent(place, p -> {
                places.add(p);
                return places.size() - 1;
            });
            int about = topicAt.computeIfAbsent(topic, t -> {
                topics.add(t);
                return topics.size() - 1;
            });
            cells[length++] = at;
            cells[length++] = about << 8 | standing;
            cells[length++] = problems;
        }
    }

    Standing present() {
        Known last = known;
        if (last != null && clock.instant().isBefore(last.until())) {
            return last.standing();
        }
        if (last == null || kept.isZero() || last.took().compareTo(QUICK) < 0) {
            return readNow(last);
        }
        if (!reading.isLocked()) {
            Thread.ofVirtual().start(() -> readNow(last));
        }
        return last.standing();
    }

    private Standing readNow(@Nullable Known before) {
        reading.lock();
        try {
            Known last = known;
            if (last != null && last != before && clock.instant().isBefore(last.until())) {
                return last.standing();
            }
            long begun = System.nanoTime();
            Standing standing = read();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            known = new Known(standing, clock.instant().plus(longer(took)), took);
            return standing;
        } finally {
            reading.unlock();
        }
    }

    /** Reading never takes more than a fiftieth of the time. */
    private Duration longer(Duration took) {
        Duration share = took.multipliedBy(50);
        return kept.isZero() || kept.compareTo(share) > 0 ? kept : share;
    }

    private Standing read() {
        Standing standing = new Standing();
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(20_000);
        streaming.query(
                "select neighbourhood_id, topic, state, problems from problems.tally where problems <> 0 and state not in ('joined', 'set_aside')",
                row -> {
                    standing.add(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            State.of(row.getString(3)).ordinal(),
                            row.getInt(4));
                });
        LocalDate today = LocalDate.now(clock);
        streaming.query(
                """
                select neighbourhood_id, topic, due_on < ? as late, count(*)
                from problems.problem
                where ended_on is null and due_on <= ? and not sensitive and not about_council
                group by 1, 2, 3
                """,
                row -> {
                    standing.add(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getBoolean(3) ? LATE : SOON,
                            row.getInt(4));
                },
                today,
                today.plusDays(Group.SOON_DAYS));
        return standing;
    }
}
