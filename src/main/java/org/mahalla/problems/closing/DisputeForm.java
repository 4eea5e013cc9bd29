package org.mahalla.problems.closing;

import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PersonalDetails;

/** Words typed about a dispute, by a resident or at the desk; `sure` is ticked when what looks like a person's detail is none. */
record DisputeForm(
        @Nullable String words,
        @Nullable String sure,
        @Nullable String once) {
    static final DisputeForm EMPTY = new DisputeForm(null, null, null);
    static final int LONGEST = 1000;
    private static final int SHORTEST = 10;

    static DisputeForm of(@Nullable String words) {
        return new DisputeForm(words, null, null);
    }

    String text() {
        return words == null ? "" : PersianText.display(words);
    }

    boolean ticked() {
        return sure != null;
    }

    /** Whether the words hold what tells who a person is. */
    boolean tells() {
        return !PersonalDetails.in(text()).isEmpty();
    }

    FormErrors check() {
        FormErrors errors = new FormErrors();
        int length = text().codePointCount(0, text().length());
        if (length < SHORTEST) {
            errors.reject("words", "problems.closing.wrong.short", SHORTEST);
        } else if (length > LONGEST) {
            errors.reject("words", "problems.closing.wrong.long", LONGEST);
        } else if (tells() && !ticked()) {
            errors.reject("words", "problems.closing.wrong.details");
        }
        return errors;
    }

    /** The token of the filled form; refused (PLT-005) when it is missing or none of ours. */
    String token() {
        return FormToken.of(once);
    }
}
