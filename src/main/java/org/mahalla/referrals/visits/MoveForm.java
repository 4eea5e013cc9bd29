package org.mahalla.referrals.visits;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;

/** Another day, hour or place of a visit, as it was typed. */
record MoveForm(
        @Nullable String onDay,
        @Nullable String onMonth,
        @Nullable String onYear,
        @Nullable String hour,
        @Nullable String venue,
        @Nullable String sure,
        @Nullable String once) {

    /** What stands. */
    static MoveForm of(Visit visit, Language language) {
        DateFields day = DateFields.of(language, visit.day());
        return new MoveForm(
                day.day(),
                day.month(),
                day.year(),
                Digits.in(language, visit.hour().toString()),
                visit.venue(),
                null,
                null);
    }

    DateFields on() {
        return new DateFields(text(onDay), text(onMonth), text(onYear));
    }

    boolean ticked() {
        return "yes".equals(sure);
    }

    Optional<Appointment> read(LocalDate today, FormErrors errors) {
        return Appointment.read(on(), text(hour), text(venue), ticked(), today, errors);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
