package org.mahalla.linkage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Point;

/**
 * What somebody saw: where (null when only the area is known), about which topic of which group of topics, in which
 * words and on which day. `reach` is the distance in metres within which two sights of this topic are usually one.
 */
public record Sight(@Nullable Point point, String topic, String group, int reach, Words words, LocalDate day) {
    public Sight {
        if (reach < 1) {
            throw new IllegalArgumentException("a reach of " + reach + " metres");
        }
    }

    /** The same, to be compared with others whose places are known only within about so many metres. */
    public Sight amongRough(int metres) {
        return new Sight(point, topic, group, (int) Math.round(Math.hypot(reach, metres)), words, day);
    }
}
