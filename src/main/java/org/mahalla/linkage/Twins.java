package org.mahalla.linkage;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds among known things those that may be the one just seen. The score is a logistic sum of four pieces of evidence:
 * nearness (falling as a bell over the reach), topic, words and time. Its weights were fitted by logistic regression to
 * labelled pairs of invented reports and rounded, so that it reads as a probability; other pairs, kept apart until the
 * end, hold it to the measure in a test.
 */
public final class Twins {
    /** Suggestions less likely than this are not shown. */
    public static final double WORTH_SHOWING = 0.2;

    /** So many suggestions help; more confuse. */
    public static final int MOST = 3;

    /** How many times its reach a sight is looked for. */
    public static final double WINDOW = 2.5;

    private static final double AT_REST = -8.3;
    private static final double NEARNESS = 7.6;
    private static final double PLACE_UNKNOWN = 3.6;
    private static final double SAME_TOPIC = 2.0;
    private static final double LIKENESS = 1.9;
    private static final double WORDS_UNKNOWN = 0.6;
    private static final double RECENCY = 2.4;
    private static final double HALF_LIFE_DAYS = 30;

    private final Rarity rarity;

    public Twins(Rarity rarity) {
        this.rarity = rarity;
    }

    /** The likeliest first, at most {@link #MOST}, none below {@link #WORTH_SHOWING} or outside the window. */
    public <T> List<Suggestion<T>> of(Sight seen, Collection<T> known, Function<T, Sight> sight) {
        return known.stream()
                .map(thing -> new Suggestion<>(thing, match(seen, sight.apply(thing))))
                .filter(suggestion -> suggestion.match().score() >= WORTH_SHOWING)
                .sorted(Comparator.comparingDouble(
                                (Suggestion<T> suggestion) -> suggestion.match().score())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    /** How likely the two are one; 0 when they lie further apart than the window or are of different groups. */
    public Match match(Sight one, Sight other) {
        Double metres = one.point() == null || other.point() == null
                ? null
                : one.point().metresTo(other.point());
        long days = Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
        boolean sameTopic = one.topic().equals(other.topic());
        if (!one.group().equals(other.group()) || metres != null && metres > WINDOW * one.reach()) {
            return new Match(0, metres, days, sameTopic, List.of());
        }
        Likeness likeness = Likeness.of(one.words(), other.words(), rarity);
        double sum = AT_REST
                + nearness(metres, one.reach())
                + (sameTopic ? SAME_TOPIC : 0)
                + words(one, other, likeness)
                + RECENCY * Math.pow(0.5, days / HALF_LIFE_DAYS);
        return new Match(1 / (1 + Math.exp(-sum)), metres, days, sameTopic, likeness.shared());
    }

    private static double nearness(@Nullable Double metres, int reach) {
        if (metres == null) {
            return PLACE_UNKNOWN;
        }
        double share = metres / reach;
        return NEARNESS * Math.exp(-share * share);
    }

    private static double words(Sight one, Sight other, Likeness likeness) {
        return one.words().isEmpty() || other.words().isEmpty()
                ? WORDS_UNKNOWN
                : LIKENESS * Math.sqrt(likeness.value());
    }
}
