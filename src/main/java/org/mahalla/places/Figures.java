package org.mahalla.places;

/** Counts of problems of one neighbourhood, exact. */
public record Figures(long open, long confirmedThisYear) {
    public static final Figures NONE = new Figures(0, 0);
}
