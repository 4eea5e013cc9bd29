package org.mahalla.councils.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;

/** Who is to hold a seat, as it was typed; without a last day the term goes on. */
record MemberForm(
        @Nullable String name,
        @Nullable String deputy,
        @Nullable String fromDay,
        @Nullable String fromMonth,
        @Nullable String fromYear,
        @Nullable String untilDay,
        @Nullable String untilMonth,
        @Nullable String untilYear,
        @Nullable String account,
        @Nullable String lives) {
    static final int LONGEST = 80;

    /** The name and the term when both are right. */
    record Said(
            String name,
            boolean deputy,
            Term term,
            @Nullable Boolean livesHere) {}

    static MemberForm from(Language language, LocalDate today) {
        DateFields day = DateFields.of(language, today);
        return new MemberForm("", null, day.day(), day.month(), day.year(), "", "", "", "", "");
    }

    /** Asked for the seat of the manager alone: yes, no, or not confirmed. */
    private @Nullable Boolean livesHere() {
        return "yes".equals(lives) ? Boolean.TRUE : "no".equals(lives) ? Boolean.FALSE : null;
    }

    DateFields from() {
        return new DateFields(text(fromDay), text(fromMonth), text(fromYear));
    }

    DateFields until() {
        return new DateFields(text(untilDay), text(untilMonth), text(untilYear));
    }

    boolean isDeputy() {
        return deputy != null;
    }

    Optional<Said> read(FormErrors errors) {
        String called = PersianText.line(text(name));
        if (called.codePoints().noneMatch(Character::isLetter) || called.length() > LONGEST) {
            errors.reject("name", "councils.members.name.missing", LONGEST);
        }
        LocalDate begin = day("from", from(), errors);
        LocalDate end = until().isBlank() ? null : day("until", until(), errors);
        if (begin != null && end != null && end.isBefore(begin)) {
            errors.reject("until", "refusal.CNC-005");
        }
        return begin != null && errors.isEmpty()
                ? Optional.of(new Said(called, isDeputy(), new Term(begin, end), livesHere()))
                : Optional.empty();
    }

    static @Nullable LocalDate day(String field, DateFields fields, FormErrors errors) {
        fields.read().findRefusal().ifPresent(refusal -> errors.reject(field, refusal));
        return fields.read().find().orElse(null);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
