package org.mahalla.problems.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.model.State;

/** The tallies of one moment, by place and by topic; the last two kinds beside the states tell of deadlines. */
final class Tallies {
    private static final int STATES = State.values().length;
    private static final int SOON = STATES;
    private static final int LATE = STATES + 1;
    static final int KINDS = STATES + 2;
    private static final int BITS = 8;
    private static final int KIND = (1 << BITS) - 1;

    private final List<UUID> places;
    private final Map<UUID, Integer> placeAt;
    private final List<String> topics;
    private final Sorted byPlace;
    private final Sorted byTopic;
    private final long[] totals;
    private final int[] ofPlaces;

    /** Each with a place, a topic and a kind; `starts` says where the cells of a place, or of a topic, begin. */
    private record Sorted(int[] starts, int[] others, int[] counts) {}

    Tallies(Gathered all) {
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

    static int kind(State state) {
        return state.ordinal();
    }

    static int kind(Due due) {
        return due == Due.LATE ? LATE : SOON;
    }

    static boolean[] kinds(Set<State> states) {
        boolean[] kinds = new boolean[KINDS];
        states.forEach(state -> kinds[kind(state)] = true);
        return kinds;
    }

    static boolean[] kinds(Due due) {
        boolean[] kinds = new boolean[KINDS];
        kinds[kind(due)] = true;
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

    /** Cells as they are read: place, topic, kind, problems. */
    static final class Gathered {
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
        Sorted sorted(int by, int other, int values) {
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
            return new Sorted(starts, others, counts);
        }
    }
}
