package org.mahalla.referrals.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agency answers in the end. */
public enum AnswerKind {
    DONE,
    PARTLY,
    REFUSED,
    NOT_OURS;

    /** How it is written in rows, addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AnswerKind> of(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
