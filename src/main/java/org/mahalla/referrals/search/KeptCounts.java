package org.mahalla.referrals.search;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mahalla.referrals.ReferralsMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The counts of long lists, kept for half a minute or until something moves on this node: what runs to thousands is read by
 * many and changes little by one. Short lists are counted each time, so that what one did is seen at once.
 */
@Component
class KeptCounts {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MANY = 1_000;
    private static final int MOST = 500;

    private record Kept(Map<Band, Integer> counts, long until) {
        boolean fresh() {
            return System.nanoTime() - until < 0;
        }
    }

    private final Map<String, Kept> memory = new ConcurrentHashMap<>();

    Map<Band, Integer> of(String question, Supplier<Map<Band, Integer>> count) {
        Kept known = memory.get(question);
        if (known != null && known.fresh()) {
            return known.counts();
        }
        Map<Band, Integer> counts = count.get();
        if (counts.values().stream().mapToInt(Integer::intValue).sum() >= MANY) {
            if (memory.size() >= MOST) {
                memory.clear();
            }
            memory.put(question, new Kept(Map.copyOf(counts), System.nanoTime() + KEPT.toNanos()));
        }
        return counts;
    }

    @EventListener
    void moved(ReferralsMoved fact) {
        memory.clear();
    }
}
