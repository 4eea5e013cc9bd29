package org.mahalla.linkage;

/** How much a word tells: a rare one more than one that stands in every report. */
@FunctionalInterface
public interface Rarity {
    /** Every word tells the same. */
    Rarity EVEN = word -> 1;

    /** The weight of a folded word without its ending, from 0 (says nothing) to 1 (hardly ever written). */
    double of(String word);
}
