package org.mahalla.referrals.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Hours;
import org.mahalla.shared.PersianText;

/**
 * When and where people meet.
 *
 * @param venue a place outdoors, never a home
 */
public record Appointment(LocalDate day, LocalTime hour, String venue) {
    static final int LONGEST_VENUE = 160;

    /** As it was typed; empty and complained of for a day gone by or more than a year away, no hour, or no place. */
    static Optional<Appointment> read(
            DateFields on, String hour, String venue, boolean sure, LocalDate today, FormErrors errors) {
        on.read().findRefusal().ifPresent(refusal -> errors.reject("on", refusal));
        LocalDate day = on.read().find().orElse(null);
        boolean fits = day != null && !day.isBefore(today) && !day.isAfter(today.plusYears(1));
        if (day != null && !fits) {
            errors.reject("on", "referrals.visit.day.wrong");
        }
        LocalTime at = Hours.read(hour).orElse(null);
        if (at == null) {
            errors.reject("hour", "referrals.visit.hour.wrong");
        }
        String where = PersianText.line(venue);
        boolean named = where.codePoints().anyMatch(Character::isLetterOrDigit) && where.length() <= LONGEST_VENUE;
        if (!named) {
            errors.reject("venue", "referrals.visit.venue.missing", LONGEST_VENUE);
        }
        PublicWords.check("venue", where, sure, errors);
        return day != null && fits && at != null && named && !errors.has("venue")
                ? Optional.of(new Appointment(day, at, where))
                : Optional.empty();
    }
}
