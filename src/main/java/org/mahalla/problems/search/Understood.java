package org.mahalla.problems.search;

import org.jspecify.annotations.Nullable;
import org.mahalla.problems.taxonomy.Topic;

/**
 * A few words of a search that were understood as more than text.
 *
 * @param said as they were typed
 * @param meant what they were taken for: a name, a group's code, two days with a slash between, a corrected word
 * @param asText the whole search with these words as text alone
 * @param only the search that keeps to this place, topic or agency alone, where it was only preferred
 */
public record Understood(
        Kind kind,
        String said,
        Topic.Words meant,
        ProblemFilter asText,
        @Nullable ProblemFilter only) {
    /** What words can be taken for. */
    public enum Kind {
        PLACE,
        TOPIC,
        STATE,
        HOLDER,
        DAYS,
        SPELLING,
        KEYBOARD;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
