package org.mahalla.referrals.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;

/** What the desk says a reply is: an answer, a promise with its day, a wish for time with its days, a question, or nothing. */
record ReplyForm(
        @Nullable String as,
        @Nullable String replyDay,
        @Nullable String replyMonth,
        @Nullable String replyYear,
        @Nullable String days,
        @Nullable String once) {
    static final ReplyForm EMPTY = new ReplyForm(null, null, null, null, null, null);

    DateFields day() {
        return new DateFields(text(replyDay), text(replyMonth), text(replyYear));
    }

    int asked() {
        return Digits.parseInt(text(days)).orElse(0);
    }

    private static String text(@Nullable String typed) {
        return PersianText.display(Objects.requireNonNullElse(typed, ""));
    }
}
