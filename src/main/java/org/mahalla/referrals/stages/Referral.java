package org.mahalla.referrals.stages;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.ProblemId;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.referrals.model.Deadline;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.shared.PlacePath;

/**
 * One problem to one agency.
 *
 * @param sender the agency in whose name it was asked, where there is one; it never climbs to it
 * @param number of its letter, given when it is sent; 0 before
 * @param asks what is asked, a line each
 * @param level how often it has climbed; then `raisedTo` has it too
 * @param topped there is nobody above
 * @param firstDueOn the deadline of the agency itself, whatever came later
 * @param earlier the referral that was rerouted here
 */
public record Referral(
        ReferralId id,
        ProblemId problem,
        NeighbourhoodId neighbourhood,
        PlacePath place,
        String topic,
        String secretariat,
        AgencyId agency,
        @Nullable AgencyId sender,
        int number,
        String subject,
        String asks,
        ReferralState state,
        LocalDate stateSince,
        int level,
        @Nullable AgencyId raisedTo,
        boolean topped,
        LocalDate madeOn,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate endedOn,
        Deadline deadline,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate firstDueOn,
        @Nullable LocalDate promisedOn,
        @Nullable LocalDate answeredOn,
        @Nullable AnswerKind answeredAs,
        @Nullable ReferralId earlier,
        @Nullable String decision,
        @Nullable UUID assignee) {

    /** Who has it now: the agency, or whom it has climbed to. */
    public AgencyId holder() {
        return Optional.ofNullable(raisedTo).orElse(agency);
    }

    /** An answer came by mail and nobody has said yet what it is. */
    public boolean unread() {
        return state == ReferralState.ANSWERED && answeredAs == null;
    }

    public boolean late(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
