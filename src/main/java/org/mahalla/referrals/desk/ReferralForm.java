package org.mahalla.referrals.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.PublicWords;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;

/** What the desk typed: for a new referral its agency, subject, wishes and days; for a step its words and days. */
record ReferralForm(
        @Nullable String agency,
        @Nullable String subject,
        @Nullable String asks,
        @Nullable String days,
        @Nullable String words,
        @Nullable String why,
        @Nullable String send,
        @Nullable String sure,
        @Nullable String once) {
    static final ReferralForm EMPTY = new ReferralForm(null, null, null, null, null, null, null, null, null);

    String said() {
        return PublicWords.of(words);
    }

    /** Lines without empty ones. */
    String asked() {
        return Objects.requireNonNullElse(asks, "")
                .lines()
                .map(PersianText::display)
                .filter(line -> !line.isEmpty())
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
    }

    int given() {
        return days == null ? 0 : Digits.parseInt(PersianText.line(days)).orElse(0);
    }

    boolean ticked() {
        return "yes".equals(sure);
    }
}
