package org.mahalla.problems.priority;

/**
 * What is known of one problem: how much harm its topic can do (0 to 3), how many people told of it, days over its time,
 * how often it broke again, schools and clinics near it, and what waiting costs (0 to 3).
 */
public record Signs(int harm, int people, int daysOver, int broken, int near, int waiting) {
    public Signs {
        if (harm < 0 || people < 0 || daysOver < 0 || broken < 0 || near < 0 || waiting < 0) {
            throw new IllegalArgumentException("a sign below zero");
        }
    }

    Signs afterDays(int days) {
        return new Signs(harm, people, daysOver + days, broken, near, waiting);
    }

    Signs withPeople(int more) {
        return new Signs(harm, people + more, daysOver, broken, near, waiting);
    }
}
