package org.mahalla.problems.priority;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The points of one problem, sign by sign. More of any sign never lowers it. */
public record Score(Signs signs, Map<Sign, Integer> points) {
    private static final int LOOK_AHEAD_DAYS = 60;
    private static final int LOOK_AHEAD_PEOPLE = 200;

    public Score {
        points = Map.copyOf(points);
    }

    public static Score of(Signs signs, Weights weights) {
        Map<Sign, Integer> points = new EnumMap<>(Sign.class);
        points.put(Sign.HARM, weights.harm() * Math.min(signs.harm(), Weights.MOST_LEVEL));
        points.put(Sign.PEOPLE, (int) Math.floor(weights.people() * doublings(signs.people())));
        points.put(Sign.AGE, weights.age() * Math.min(signs.daysOver(), Weights.MOST_DAYS));
        points.put(Sign.REPEATED, weights.repeated() * Math.min(signs.broken(), Weights.MOST_BROKEN));
        points.put(Sign.NEAR, weights.near() * Math.min(signs.near(), Weights.MOST_NEAR));
        points.put(Sign.WAITING, weights.waiting() * Math.min(signs.waiting(), Weights.MOST_LEVEL));
        return new Score(signs, points);
    }

    public int total() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    int of(Sign sign) {
        return Objects.requireNonNull(points.get(sign));
    }

    /** The one or two signs that set this above the other most, the weightiest first; empty when none does. */
    List<Sign> above(Score other) {
        return IntStream.range(0, Sign.values().length)
                .mapToObj(i -> Sign.values()[i])
                .filter(sign -> of(sign) > other.of(sign))
                .sorted(Comparator.comparingInt((Sign sign) -> of(sign) - other.of(sign))
                        .reversed())
                .limit(2)
                .toList();
    }

    /** After how many more days over its time it would pass the other, if that one did not change. */
    OptionalInt daysToPass(Score other, Weights weights) {
        return IntStream.rangeClosed(1, LOOK_AHEAD_DAYS)
                .filter(days -> of(signs.afterDays(days), weights).total() > other.total())
                .findFirst();
    }

    /** How many more people would let it pass the other. */
    OptionalInt peopleToPass(Score other, Weights weights) {
        return IntStream.rangeClosed(1, LOOK_AHEAD_PEOPLE)
                .filter(more -> of(signs.withPeople(more), weights).total() > other.total())
                .findFirst();
    }

    private static double doublings(int people) {
        return people <= 1 ? 0 : Math.min(Weights.MOST_DOUBLINGS, Math.log(people) / Math.log(2));
    }
}
