package org.mahalla.problems.desk;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a report is set aside. What is about a person disappears at once, from the council too. */
enum AsideReason {
    NOT_OURS,
    ABOUT_PERSON,
    PRIVATE_DISPUTE,
    NOT_ENOUGH,
    SPAM;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable AsideReason of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
