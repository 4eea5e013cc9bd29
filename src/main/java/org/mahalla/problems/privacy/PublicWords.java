package org.mahalla.problems.privacy;

import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.PersianText;

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
        if (!sure && MarkedText.tells(words)) {
            errors.reject(field, "problems.privacy.wrong.details");
        }
    }

    /** Refuses too few and too many words. */
    public static void length(String field, String words, int longest, FormErrors errors) {
        int length = words.codePointCount(0, words.length());
        if (length < SHORTEST) {
            errors.reject(field, "problems.privacy.wrong.short");
        } else if (length > longest) {
            errors.reject(field, "problems.privacy.wrong.long", longest);
        }
    }
}
