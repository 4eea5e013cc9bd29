package org.mahalla.problems.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mahalla.problems.model.State;
import org.mahalla.problems.taxonomy.Area;
import org.mahalla.shared.Language;

/**
 * How many problems of a neighbourhood were found, of them had a solution, were followed up, were confirmed as solved.
 * What was closed in another system before it came here stands apart.
 */
public record Progress(long found, long solution, long followUp, long solved, long closedAtSource, List<Bar> topics) {
    private static final int MOST_TOPICS = 6;

    public Progress {
        topics = List.copyOf(topics);
    }

    /** One area of topics, the one with the most problems first. */
    public record Bar(Area area, long solved, long all) {
        public String name(Language reader) {
            return area.name().in(reader);
        }
    }

    record Share(long solved, long all) {
        Share plus(Share other) {
            return new Share(solved + other.solved, all + other.all);
        }
    }

    /** `planned` is how many ever had a solution: those that went straight in hand had none. */
    static Progress of(Map<State, Long> states, long planned, Map<String, Share> shares, List<Area> areas) {
        long solved = sum(states, State.CONFIRMED);
        long followUp = solved + sum(states, State.IN_HAND, State.CLAIMED_SOLVED, State.DISPUTED, State.UNANSWERED);
        long found = followUp + sum(states, State.NEW, State.VERIFIED, State.PROPOSED, State.ADOPTED, State.IMPOSSIBLE);
        List<Bar> bars = areas.stream()
                .filter(area -> shares.containsKey(area.code()))
                .map(area -> bar(area, java.util.Objects.requireNonNull(shares.get(area.code()))))
                .filter(bar -> bar.all() > 0)
                .sorted(Comparator.comparingLong(Bar::all).reversed())
                .limit(MOST_TOPICS)
                .toList();
        return new Progress(found, planned, followUp, solved, sum(states, State.CLOSED_AT_SOURCE), bars);
    }

    /** The longest bar. */
    public long most() {
        return topics.stream().mapToLong(Bar::all).max().orElse(1);
    }

    private static Bar bar(Area area, Share share) {
        return new Bar(area, share.solved(), share.all());
    }

    private static long sum(Map<State, Long> states, State... some) {
        return java.util.Arrays.stream(some)
                .mapToLong(state -> states.getOrDefault(state, 0L))
                .sum();
    }
}
