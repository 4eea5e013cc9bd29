package org.mahalla.councils.meetings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;

/** When and where a body meets, as it was typed. */
record PlanForm(
        @Nullable String onDay,
        @Nullable String onMonth,
        @Nullable String onYear,
        @Nullable String hour,
        @Nullable String venue) {
    static final int LONGEST = 160;
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:[:.٫](\\d{2}))?");

    /** When and where, when both are right. */
    record Said(LocalDate day, LocalTime hour, String venue) {}

    static PlanForm of(DateFields day, String hour, String venue) {
        return new PlanForm(day.day(), day.month(), day.year(), hour, venue);
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
        LocalTime at = hourOf(text(hour));
        if (at == null) {
            errors.reject("hour", "councils.meetings.hour.wrong");
        }
        String where = PersianText.line(text(venue));
        if (where.codePoints().noneMatch(Character::isLetterOrDigit) || where.length() > LONGEST) {
            errors.reject("venue", "councils.meetings.venue.missing", LONGEST);
        }
        return day != null && at != null && errors.isEmpty() ? Optional.of(new Said(day, at, where)) : Optional.empty();
    }

    private static @Nullable LocalTime hourOf(String typed) {
        Matcher found = HOUR.matcher(Digits.latin(PersianText.line(typed)));
        if (!found.matches()) {
            return null;
        }
        try {
            String minutes = found.group(2);
            return LocalTime.of(Integer.parseInt(found.group(1)), minutes == null ? 0 : Integer.parseInt(minutes));
        } catch (DateTimeException noHour) {
            return null;
        }
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
