package org.mahalla.problems.replies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;

/** An answer to begin with; without a topic or a state it fits all. The fields in its words are still in their braces. */
public record Reply(
        UUID id,
        PlacePath place,
        Purpose purpose,
        @Nullable String topic,
        @Nullable String state,
        String name,
        String fa,
        String en) {
    /** What it begins: an answer for everybody, a question by the relay, words of a closing. */
    public enum Purpose {
        ANSWER,
        ASK,
        SOLVED,
        IMPOSSIBLE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String text() {
        return CompactId.encode(id);
    }

    String in(Language language) {
        return language == Language.EN ? en : fa;
    }
}
