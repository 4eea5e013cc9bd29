package org.mahalla.referrals.visits;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.ProblemId;
import org.mahalla.referrals.ReferralId;
import org.mahalla.shared.PlacePath;

/**
 * An agency is expected at a place of a neighbourhood.
 *
 * @param office of the agency, never a person; may be empty
 * @param venue where people meet
 */
public record Visit(
        VisitId id,
        NeighbourhoodId neighbourhood,
        PlacePath place,
        AgencyId agency,
        String office,
        LocalDate day,
        LocalTime hour,
        String venue,
        VisitState state) {

    String address() {
        return "/desk/visits/" + id.text();
    }

    LocalDateTime begins() {
        return day.atTime(hour);
    }

    Visit at(Appointment to) {
        return new Visit(id, neighbourhood, place, agency, office, to.day(), to.hour(), to.venue(), state);
    }

    /**
     * A problem that is to be seen.
     *
     * @param found what was found, null before that and where nothing was written down
     * @param referral what it became; null where it became none
     */
    public record Seen(
            ProblemId problem,
            @Nullable String found,
            @Nullable ReferralId referral) {}
}
