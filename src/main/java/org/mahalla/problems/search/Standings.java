package org.mahalla.problems.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
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

    private record Known(Tallies tallies, Instant until, Duration took) {}

    Tallies present() {
        Known last = known;
        if (last != null && clock.instant().isBefore(last.until())) {
            return last.tallies();
        }
        if (last == null || kept.isZero() || last.took().compareTo(QUICK) < 0) {
            return readNow(last);
        }
        if (!reading.isLocked()) {
            Thread.ofVirtual().start(() -> readNow(last));
        }
        return last.tallies();
    }

    private Tallies readNow(@Nullable Known before) {
        reading.lock();
        try {
            Known last = known;
            if (last != null && last != before && clock.instant().isBefore(last.until())) {
                return last.tallies();
            }
            long begun = System.nanoTime();
            Tallies tallies = read();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            known = new Known(tallies, clock.instant().plus(longer(took)), took);
            return tallies;
        } finally {
            reading.unlock();
        }
    }

    /** Reading never takes more than a fiftieth of the time. */
    private Duration longer(Duration took) {
        Duration share = took.multipliedBy(50);
        return kept.isZero() || kept.compareTo(share) > 0 ? kept : share;
    }

    private Tallies read() {
        Tallies.Gathered all = new Tallies.Gathered();
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(20_000);
        streaming.query(
                "select neighbourhood_id, topic, state, problems from problems.tally where problems <> 0 and state not in ('joined', 'set_aside')",
                row -> {
                    all.add(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            Tallies.kind(State.of(row.getString(3))),
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
                    all.add(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            Tallies.kind(row.getBoolean(3) ? Due.LATE : Due.SOON),
                            row.getInt(4));
                },
                today,
                today.plusDays(Group.SOON_DAYS));
        return new Tallies(all);
    }
}
