package org.mahalla.frame;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PersonalDetails;

/** Words on their way to the public: looked through for phone numbers, cards and the like before they go. */
public final class PublicWords {
    public static final int LONGEST = 1000;
    private static final int SHORTEST = 3;

    private PublicWords() {}

    /** What was typed, as it will be read; empty for nothing. */
    public static String of(@Nullable String typed) {
        return typed == null ? "" : PersianText.display(typed);
    }

    /** Refuses personal details unless somebody has said that they are none. */
    public static void check(String field, String words, boolean sure, FormErrors errors) {
        if (!sure && tells(words)) {
            errors.reject(field, "words.wrong.details");
        }
    }

    /** Whether any of the words hold what tells who a person is. */
    public static boolean tells(@Nullable String... words) {
        return Arrays.stream(words)
                .filter(Objects::nonNull)
                .anyMatch(text -> !PersonalDetails.in(text).isEmpty());
    }

    /** Refuses too few and too many words. */
    public static void length(String field, String words, int longest, FormErrors errors) {
        int length = words.codePointCount(0, words.length());
        if (length < SHORTEST) {
            errors.reject(field, "words.wrong.short");
        } else if (length > longest) {
            errors.reject(field, "words.wrong.long", longest);
        }
    }
}
