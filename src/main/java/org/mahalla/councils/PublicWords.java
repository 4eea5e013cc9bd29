package org.mahalla.councils;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.PersonalDetails;

/** Words of a body that everybody reads: looked through for phone numbers, cards and the like before they go. */
public final class PublicWords {
    private PublicWords() {}

    /** Refuses personal details unless somebody has said that they are none. */
    public static void check(String field, String words, boolean sure, FormErrors errors) {
        if (!sure && tells(words)) {
            errors.reject(field, "councils.wrong.details");
        }
    }

    /** Whether any of the words hold what tells who a person is. */
    public static boolean tells(@Nullable String... words) {
        return Arrays.stream(words)
                .filter(Objects::nonNull)
                .anyMatch(text -> !PersonalDetails.in(text).isEmpty());
    }
}
