package org.mahalla.referrals.answering;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.PersianText;
import org.springframework.web.multipart.MultipartFile;

/** What an official typed: one of six answers with its fields, a question, or to whom it is passed on. */
record OfficialForm(
        @Nullable String answer,
        @Nullable String done,
        @Nullable List<MultipartFile> photos,
        @Nullable String promise,
        @Nullable String promisedDay,
        @Nullable String promisedMonth,
        @Nullable String promisedYear,
        @Nullable String days,
        @Nullable String why,
        @Nullable String partly,
        @Nullable String refused,
        @Nullable String notours,
        @Nullable String question,
        @Nullable String colleague,
        @Nullable String office,
        @Nullable String sure,
        @Nullable String once) {
    static final OfficialForm EMPTY = new OfficialForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    DateFields promised() {
        return new DateFields(text(promisedDay), text(promisedMonth), text(promisedYear));
    }

    /** Whether who wrote has looked that nobody can be known by the words. */
    boolean ticked() {
        return sure != null;
    }

    boolean chosen(String kind) {
        return kind.equals(answer);
    }

    /** What was answered, so that one form is one answer; without the pictures. */
    String content() {
        return Stream.of(
                        answer,
                        done,
                        promise,
                        promisedDay,
                        promisedMonth,
                        promisedYear,
                        days,
                        why,
                        partly,
                        refused,
                        notours,
                        question,
                        office)
                .map(OfficialForm::text)
                .collect(Collectors.joining("\n"));
    }

    static String text(@Nullable String typed) {
        return PersianText.display(Objects.requireNonNullElse(typed, ""));
    }
}
