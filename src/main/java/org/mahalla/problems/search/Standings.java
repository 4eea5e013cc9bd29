package org.mahalla.problems.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
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
    private static final int BITS = 8;
    private static final int KIND = (1 << BITS) - 1;

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

    /** The tallies of one moment, by place and by topic; the last two kinds beside the states tell of deadlines. */
    static final class Standing {
        static final int KINDS = STATES + 2;

        private final List<UUID> places;
        private final Map<UUID, Integer> placeAt;
        private final List<String> topics;
        private final Sorted byPlace;
        private final Sorted byTopic;
        private final long[] totals;
        private final int[] ofPlaces;

        /** Each with a place, a topic and a kind; `starts` says where the cells of a place, or of a topic, begin. */
        private record Sorted(int[] starts, int[] others, int[] counts) {}

        private Standing(Gathered all) {
            places = List.copyOf(all.placeAt.keySet());
            topics = List.copyOf(all.topicAt.keySet());
            placeAt = all.placeAt;
            byPlace = all.sorted(0, 1, places.size());
            byTopic = all.sorted(1, 0, topics.size());
            totals = new long[topics.size() * KINDS];
            ofPlaces = new int[places.size() * KINDS];
            for (int i = 0; i < all.length; i += Gathered.WIDTH) {
                int kind = all.cells[i + 2];
                totals[all.cells[i + 1] * KINDS + kind] += all.cells[i + 3];
                ofPlaces[all.cells[i] * KINDS + kind] += all.cells[i + 3];
            }
        }

        /** Where a kind of that number stands: in a state, or in none but before a deadline. */
        static @Nullable State state(int kind) {
            return kind < STATES ? State.values()[kind] : null;
        }

        static @Nullable Due due(int kind) {
            return kind == LATE ? Due.LATE : kind == SOON ? Due.SOON : null;
        }

        static boolean[] kinds(Set<State> states) {
            boolean[] kinds = new boolean[KINDS];
            states.forEach(state -> kinds[state.ordinal()] = true);
            return kinds;
        }

        static boolean[] kinds(Due due) {
            boolean[] kinds = new boolean[KINDS];
            kinds[due == Due.LATE ? LATE : SOON] = true;
            return kinds;
        }

        List<String> topics() {
            return topics;
        }

        /** Of the whole country, by topic and kind: topic × {@link #KINDS} + kind. */
        long[] totals() {
            return totals.clone();
        }

        /** The same of some places alone. */
        long[] totals(List<NeighbourhoodId> some) {
            long[] sums = new long[totals.length];
            for (NeighbourhoodId id : some) {
                Integer place = placeAt.get(id.value());
                if (place != null) {
                    for (int i = byPlace.starts[place]; i < byPlace.starts[place + 1]; i++) {
                        int topic = byPlace.others[i] >>> BITS;
                        sums[topic * KINDS + (byPlace.others[i] & KIND)] += byPlace.counts[i];
                    }
                }
            }
            return sums;
        }

        /** How many problems of some kinds, and of some topics or of any, each of the places has; zeros are left out. */
        Map<NeighbourhoodId, Long> counts(List<NeighbourhoodId> some, boolean[] kinds, boolean @Nullable [] about) {
            if (about == null) {
                return counts(some, place -> any(place, kinds));
            }
            if (some.size() > places.size() / 4) {
                long[] every = everywhere(kinds, about);
                return counts(some, place -> every[place]);
            }
            return counts(some, place -> there(place, kinds, about));
        }

        private Map<NeighbourhoodId, Long> counts(List<NeighbourhoodId> some, IntToLongFunction count) {
            Map<NeighbourhoodId, Long> counts = new LinkedHashMap<>();
            for (NeighbourhoodId id : some) {
                Integer place = placeAt.get(id.value());
                long problems = place == null ? 0 : count.applyAsLong(place);
                if (problems > 0) {
                    counts.put(id, problems);
                }
            }
            return counts;
        }

        private long any(int place, boolean[] kinds) {
            long sum = 0;
            for (int kind = 0; kind < KINDS; kind++) {
                sum += kinds[kind] ? ofPlaces[place * KINDS + kind] : 0;
            }
            return sum;
        }

        private long there(int place, boolean[] kinds, boolean[] about) {
            long sum = 0;
            for (int i = byPlace.starts[place]; i < byPlace.starts[place + 1]; i++) {
                int other = byPlace.others[i];
                sum += kinds[other & KIND] && about[other >>> BITS] ? byPlace.counts[i] : 0;
            }
            return sum;
        }

        private long[] everywhere(boolean[] kinds, boolean[] about) {
            long[] sums = new long[places.size()];
            for (int topic = 0; topic < about.length; topic++) {
                for (int i = byTopic.starts[topic]; about[topic] && i < byTopic.starts[topic + 1]; i++) {
                    int other = byTopic.others[i];
                    sums[other >>> BITS] += kinds[other & KIND] ? byTopic.counts[i] : 0;
                }
            }
            return sums;
        }
    }

    /** Cells as they are read: place, topic, kind, problems. */
    private static final class Gathered {
        private static final int WIDTH = 4;

        private final Map<UUID, Integer> placeAt = new LinkedHashMap<>();
        private final Map<String, Integer> topicAt = new LinkedHashMap<>();
        private int[] cells = new int[4096];
        private int length;

        void add(UUID place, String topic, int kind, int problems) {
            if (length + WIDTH > cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            cells[length] = placeAt.computeIfAbsent(place, any -> placeAt.size());
            cells[length + 1] = topicAt.computeIfAbsent(topic, any -> topicAt.size());
            cells[length + 2] = kind;
            cells[length + 3] = problems;
            length += WIDTH;
        }

        /** Put in the order of one column; of the other and the kind one number is made. */
        Standing.Sorted sorted(int by, int other, int values) {
            int[] starts = new int[values + 1];
            for (int i = 0; i < length; i += WIDTH) {
                starts[cells[i + by] + 1]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            int[] next = starts.clone();
            int[] others = new int[length / WIDTH];
            int[] counts = new int[length / WIDTH];
            for (int i = 0; i < length; i += WIDTH) {
                int at = next[cells[i + by]]++;
                others[at] = cells[i + other] << BITS | cells[i + 2];
                counts[at] = cells[i + 3];
            }
            return new Standing.Sorted(starts, others, counts);
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
        Gathered all = new Gathered();
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(20_000);
        streaming.query(
                "select neighbourhood_id, topic, state, problems from problems.tally where problems <> 0 and state not in ('joined', 'set_aside')",
                row -> {
                    all.add(
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
                    all.add(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getBoolean(3) ? LATE : SOON,
                            row.getInt(4));
                },
                today,
                today.plusDays(Group.SOON_DAYS));
        return new Standing(all);
    }
}
