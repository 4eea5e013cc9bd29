package org.mahalla.councils.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Hours;
import org.mahalla.shared.PersianText;

/** When and where a body meets, as it was typed. `sure` is ticked when words that look like personal details are none. */
record PlanForm(
        @Nullable String once,
        @Nullable String sure,
        @Nullable String onDay,
        @Nullable String onMonth,
        @Nullable String onYear,
        @Nullable String hour,
        @Nullable String venue,
        @Nullable String joint,
        @Nullable String jointWords) {
    static final int LONGEST = 160;

    /** When and where, when both are right. */
    record Said(
            LocalDate day,
            LocalTime hour,
            String venue,
            @Nullable String joint,
            @Nullable String jointWords) {}

    static PlanForm of(DateFields day, String hour, String venue) {
        return new PlanForm(null, null, day.day(), day.month(), day.year(), hour, venue, "", "");
    }

    /** The same with another body that was chosen before, or its name. */
    PlanForm with(@Nullable String other, @Nullable String called) {
        return new PlanForm(once, sure, onDay, onMonth, onYear, hour, venue, other, called);
    }

    boolean ticked() {
        return sure != null;
    }

    DateFields on() {
        return new DateFields(text(onDay), text(onMonth), text(onYear));
    }

    Optional<Said> read(LocalDate today, FormErrors errors) {
        on().read().findRefusal().ifPresent(refusal -> errors.reject("on", refusal));
        LocalDate day = on().read().find().orElse(null);
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(1)))) {
            errors.reject("on", "councils.meetings.day.wrong");
        }
        LocalTime at = Hours.read(text(hour)).orElse(null);
        if (at == null) {
            errors.reject("hour", "councils.meetings.hour.wrong");
        }
        String where = PersianText.line(text(venue));
        if (where.codePoints().noneMatch(Character::isLetterOrDigit) || where.length() > LONGEST) {
            errors.reject("venue", "councils.meetings.venue.missing", LONGEST);
        }
        PublicWords.check("venue", where, ticked(), errors);
        String other = PersianText.line(text(jointWords));
        if (other.length() > LONGEST) {
            errors.reject("jointWords", "councils.meetings.joint.long", LONGEST);
        }
        PublicWords.check("jointWords", other, ticked(), errors);
        return day != null && at != null && errors.isEmpty()
                ? Optional.of(new Said(day, at, where, joint, other.isEmpty() ? null : other))
                : Optional.empty();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
