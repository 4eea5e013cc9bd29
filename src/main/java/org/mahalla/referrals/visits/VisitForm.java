package org.mahalla.referrals.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.PersianText;

/** An invitation as it was typed. */
record VisitForm(
        @Nullable String agency,
        @Nullable String office,
        @Nullable String onDay,
        @Nullable String onMonth,
        @Nullable String onYear,
        @Nullable String hour,
        @Nullable String venue,
        @Nullable List<String> problem,
        @Nullable String sure,
        @Nullable String once) {
    static final int LONGEST_OFFICE = 120;

    static VisitForm of(DateFields day, String hour, String problem) {
        return new VisitForm(null, null, day.day(), day.month(), day.year(), hour, null, List.of(problem), null, null);
    }

    DateFields on() {
        return new DateFields(text(onDay), text(onMonth), text(onYear));
    }

    List<String> chosen() {
        return Objects.requireNonNullElse(problem, List.of());
    }

    boolean ticked() {
        return "yes".equals(sure);
    }

    Optional<HoldVisit.Plan> read(Agencies agencies, LocalDate today, FormErrors errors) {
        Agency asked = Optional.ofNullable(agency)
                .flatMap(AgencyId::of)
                .flatMap(agencies::find)
                .filter(one -> !one.retired())
                .orElse(null);
        if (asked == null) {
            errors.reject("agency", "referrals.new.agency.missing");
        }
        Optional<Appointment> at = Appointment.read(on(), text(hour), text(venue), ticked(), today, errors);
        String who = PersianText.line(text(office));
        if (who.length() > LONGEST_OFFICE) {
            errors.reject("office", "referrals.visit.office.long", LONGEST_OFFICE);
        }
        PublicWords.check("office", who, ticked(), errors);
        return asked != null && at.isPresent() && errors.isEmpty()
                ? Optional.of(new HoldVisit.Plan(asked, who, at.get()))
                : Optional.empty();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
