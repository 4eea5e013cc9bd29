package org.mahalla.problems.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps answers that many people ask for alike, for a moment. */
public final class ShortMemory<K, V> {
    private static final int MOST = 500;

    private record Kept<V>(V value, Instant until) {}

    private final Clock clock;
    private final Duration kept;
    private final Map<K, Kept<V>> answers = new ConcurrentHashMap<>();

    public ShortMemory(Clock clock, Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    public V get(K key, Function<K, V> asked) {
        Instant now = clock.instant();
        Kept<V> known = answers.get(key);
        if (known != null && now.isBefore(known.until())) {
            return known.value();
        }
        V value = asked.apply(key);
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(key, new Kept<>(value, now.plus(kept)));
        return value;
    }
}
