package org.mahalla.problems.desk;

import org.mahalla.frame.FormErrors;
import org.mahalla.problems.privacy.MarkedText;

/** Words on their way to the public: looked through for phone numbers, cards and the like before they go. */
final class PublicWords {
    static final int LONGEST = 1000;
    private static final int SHORTEST = 3;

    private PublicWords() {}

    /** Refuses personal details unless somebody has said that they are none. */
    static void check(String field, String words, boolean sure, FormErrors errors) {
        if (!sure && MarkedText.tells(words)) {
            errors.reject(field, "problems.desk.wrong.details");
        }
    }

    /** Refuses too few and too many words. */
    static void length(String field, String words, int longest, FormErrors errors) {
        int length = words.codePointCount(0, words.length());
        if (length < SHORTEST) {
            errors.reject(field, "problems.desk.wrong.short");
        } else if (length > longest) {
            errors.reject(field, "problems.desk.wrong.long", longest);
        }
    }
}
