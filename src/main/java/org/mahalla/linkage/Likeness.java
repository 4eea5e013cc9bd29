package org.mahalla.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How alike two texts are, from 0 to 1, and by which words. A soft cosine over words weighted by rarity (after Cohen,
 * Ravikumar and Fienberg 2003, "SoftTFIDF"): two words meet when they are equal, one letter apart, when one begins with
 * the other, or when one is two neighbours of the other text written together («تیربرق», «تیر برق»). Half of it is taken
 * over the shorter text alone, so that a short report meets the long one that says the same and more.
 */
public record Likeness(double value, List<String> shared) {
    static final Likeness NOTHING = new Likeness(0, List.of());

    private static final int LONG_ENOUGH_FOR_A_SLIP = 4;
    private static final int LONGEST_TAIL = 3;
    private static final double SLIP = 0.85;
    private static final double BEGINNING = 0.8;
    private static final int SHOWN = 3;
    private static final double WORTH_SHOWING = 0.35;

    public Likeness {
        shared = List.copyOf(shared);
    }

    public static Likeness of(Words one, Words other, Rarity rarity) {
        if (one.isEmpty() || other.isEmpty()) {
            return NOTHING;
        }
        double common = 0;
        Map<String, Double> meeting = new TreeMap<>();
        for (String word : one.inOrder()) {
            double met = meeting(word, other, one);
            if (met > 0) {
                double weight = rarity.of(word);
                common += met * weight * weight;
                meeting.put(word, weight);
            }
        }
        double here = weight(one, rarity);
        double there = weight(other, rarity);
        if (here == 0 || there == 0) {
            return NOTHING;
        }
        double cosine = common / Math.sqrt(here * there);
        double held = common / Math.min(here, there);
        return new Likeness(Math.min(1, (cosine + Math.min(1, held)) / 2), telling(meeting));
    }

    private static double weight(Words words, Rarity rarity) {
        return words.inOrder().stream()
                .mapToDouble(rarity::of)
                .map(weight -> weight * weight)
                .sum();
    }

    private static List<String> telling(Map<String, Double> meeting) {
        return new ArrayList<>(meeting.entrySet())
                .stream()
                        .filter(word -> word.getValue() >= WORTH_SHOWING)
                        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(SHOWN)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static double meeting(String word, Words other, Words own) {
        if (other.inOrder().contains(word) || isTwoOf(word, other)) {
            return 1;
        }
        double best = 0;
        for (String candidate : other.inOrder()) {
            best = Math.max(best, isHalfOf(word, candidate, own) ? 1 : meeting(word, candidate));
        }
        return best;
    }

    private static double meeting(String word, String candidate) {
        int shorter = Math.min(word.length(), candidate.length());
        if (shorter < LONG_ENOUGH_FOR_A_SLIP) {
            return 0;
        }
        if (Math.abs(word.length() - candidate.length()) <= LONGEST_TAIL
                && (word.startsWith(candidate) || candidate.startsWith(word))) {
            return BEGINNING;
        }
        return Slip.apart(word, candidate) ? SLIP : 0;
    }

    /** The word is two neighbours of the other text in one. */
    private static boolean isTwoOf(String word, Words other) {
        List<String> words = other.inOrder();
        for (int i = 1; i < words.size(); i++) {
            if (isPair(word, words.get(i - 1), words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The word and one of its own neighbours are the candidate in two. */
    private static boolean isHalfOf(String word, String candidate, Words own) {
        if (candidate.length() <= word.length() || !(candidate.startsWith(word) || candidate.endsWith(word))) {
            return false;
        }
        int at = own.inOrder().indexOf(word);
        return at > 0 && isPair(candidate, own.inOrder().get(at - 1), word)
                || at + 1 < own.inOrder().size()
                        && isPair(candidate, word, own.inOrder().get(at + 1));
    }

    private static boolean isPair(String whole, String first, String second) {
        return whole.length() == first.length() + second.length() && whole.startsWith(first) && whole.endsWith(second);
    }
}
