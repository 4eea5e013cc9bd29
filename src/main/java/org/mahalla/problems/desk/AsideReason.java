package org.mahalla.problems.desk;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a report is set aside. What is about a person disappears at once, from the council too; what is about the manager or
 * the council is not set aside but goes one level up.
 */
enum AsideReason {
    NOT_OURS,
    ABOUT_PERSON,
    ABOUT_COUNCIL,
    PRIVATE_DISPUTE,
    NOT_ENOUGH,
    SPAM;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the desk sees nothing of it afterwards. */
    boolean hides() {
        return this == ABOUT_PERSON || this == ABOUT_COUNCIL;
    }

    static @Nullable AsideReason of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
