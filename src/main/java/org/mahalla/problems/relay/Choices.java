package org.mahalla.problems.relay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mahalla.shared.Language;

/** Which news the writer of a report wants, by which of the ways that were given, in which language. */
public record Choices(News news, boolean bySms, boolean byEmail, Language language) {
    /** How much somebody wishes to hear. */
    public enum News {
        EACH,
        END,
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<News> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }

    boolean wants(About about) {
        return switch (about) {
            case STEP -> news == News.EACH;
            case END -> news != News.NONE;
            case QUESTION -> news != News.NONE;
            case REVEAL -> true;
        };
    }
}
