package org.mahalla.councils.ballots;

import org.jspecify.annotations.Nullable;
import org.mahalla.shared.PersianText;

/**
 * What was typed on a ballot’s page at the desk: an option or the number of a matter, a candidate who `agreed`, or why it
 * is cancelled. `sure` is ticked when words that look like personal details are none.
 */
record BallotPageForm(
        @Nullable String option,
        @Nullable String number,
        @Nullable String agreed,
        @Nullable String sure,
        @Nullable String why) {
    static final BallotPageForm EMPTY = new BallotPageForm(null, null, null, null, null);

    String optionLine() {
        return line(option);
    }

    String numberLine() {
        return line(number);
    }

    String reason() {
        return line(why);
    }

    boolean hasAgreed() {
        return agreed != null;
    }

    boolean ticked() {
        return sure != null;
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : PersianText.line(typed);
    }
}
