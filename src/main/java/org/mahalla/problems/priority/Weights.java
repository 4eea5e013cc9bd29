package org.mahalla.problems.priority;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What each sign counts, in points: `mahalla.problems.priority.harm` and so on. Refuses what is below zero, for then more
 * harm would lower a problem.
 *
 * @param harm for each of the three levels of harm
 * @param people for each doubling of the people who told of it
 * @param age for each day over the time, up to 60 days
 * @param repeated for each time that it broke again, up to 3
 * @param near for each school or clinic within 150 metres, up to 2
 * @param waiting for each of the three levels of what waiting costs
 */
@ConfigurationProperties("mahalla.problems.priority")
public record Weights(
        @DefaultValue("20") int harm,
        @DefaultValue("6") int people,
        @DefaultValue("1") int age,
        @DefaultValue("10") int repeated,
        @DefaultValue("10") int near,
        @DefaultValue("8") int waiting) {
    static final int MOST_LEVEL = 3;
    static final int MOST_DAYS = 60;
    static final int MOST_BROKEN = 3;
    static final int MOST_NEAR = 2;
    static final int MOST_DOUBLINGS = 7;

    public Weights {
        if (harm < 0 || people < 0 || age < 0 || repeated < 0 || near < 0 || waiting < 0) {
            throw new IllegalArgumentException("mahalla.problems.priority: a weight below zero");
        }
    }

    int of(Sign sign) {
        return switch (sign) {
            case HARM -> harm;
            case PEOPLE -> people;
            case AGE -> age;
            case REPEATED -> repeated;
            case NEAR -> near;
            case WAITING -> waiting;
        };
    }

    /** The most that a sign can give. */
    int most(Sign sign) {
        return switch (sign) {
            case HARM, WAITING -> of(sign) * MOST_LEVEL;
            case PEOPLE -> people * MOST_DOUBLINGS;
            case AGE -> age * MOST_DAYS;
            case REPEATED -> repeated * MOST_BROKEN;
            case NEAR -> near * MOST_NEAR;
        };
    }
}
