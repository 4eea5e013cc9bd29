package org.mahalla.problems.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.privacy.MarkedText;
import org.mahalla.problems.replies.FillReply;
import org.mahalla.problems.replies.Reply;
import org.mahalla.shared.PersonalDetails;
import org.springframework.web.multipart.MultipartFile;

/**
 * What was typed on a problem's page, whichever of its forms was sent; the others stay empty. `once` is the same for every
 * sending of one filled page. `sure` is ticked when words that look like personal details are none.
 */
record StepForm(
        @Nullable String once,
        @Nullable String sure,
        @Nullable String title,
        @Nullable String body,
        @Nullable String place,
        @Nullable String publish,
        @Nullable String holder,
        @Nullable String answer,
        @Nullable String note,
        @Nullable String solved,
        @Nullable List<MultipartFile> photos,
        @Nullable String impossible,
        @Nullable String as,
        @Nullable String why,
        @Nullable String target,
        @Nullable String reason,
        @Nullable List<String> tell,
        @Nullable String back) {
    static final StepForm EMPTY = new StepForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Nothing but the words that an answer, or the end of the work, begins with. */
    static StepForm beginning(FillReply.Filled filled) {
        return new StepForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                filled.purpose() == Reply.Purpose.ANSWER ? filled.words() : null,
                null,
                filled.purpose() == Reply.Purpose.SOLVED ? filled.words() : null,
                null,
                filled.purpose() == Reply.Purpose.IMPOSSIBLE ? filled.words() : null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The form of one photo among several: its token is its own. */
    StepForm forPhoto(String photo) {
        String own = once == null ? null : once + "-" + photo;
        return new StepForm(
                own, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                back);
    }

    /** Whether the answer is the end of it. */
    boolean ends() {
        return "ended".equals(as);
    }

    boolean ticked() {
        return sure != null;
    }

    /** Whether any of the words hold what tells who a person is. */
    static boolean tells(@Nullable String... words) {
        return MarkedText.tells(words);
    }

    /** The same with what looks like a personal detail taken out of the public copy. */
    StepForm withoutDetails() {
        return new StepForm(
                once,
                null,
                hidden(title),
                hidden(body),
                hidden(place),
                publish,
                holder,
                answer,
                note,
                solved,
                null,
                impossible,
                as,
                why,
                target,
                reason,
                tell,
                back);
    }

    private static @Nullable String hidden(@Nullable String words) {
        return words == null ? null : PersonalDetails.hide(words);
    }
}
