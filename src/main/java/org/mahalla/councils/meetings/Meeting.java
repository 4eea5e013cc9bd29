package org.mahalla.councils.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.MeetingId;

/**
 * A meeting of a body.
 *
 * @param number counts the meetings of the body from 1
 * @param quorumAt the minute from which enough had come; null until then
 * @param seats how many seats had a member or a deputy when it was opened, in a joint meeting of both bodies
 * @param jointBody the other body of a joint meeting, where it is known here
 * @param jointWords what that is called; null for a meeting of one body
 */
public record Meeting(
        MeetingId id,
        BodyId body,
        int number,
        LocalDate day,
        LocalTime hour,
        String venue,
        MeetingState state,
        @Nullable LocalTime quorumAt,
        @Nullable Integer seats,
        @Nullable BodyId jointBody,
        @Nullable String jointWords) {
    Quorum quorum() {
        return new Quorum(seats == null ? 0 : seats);
    }
}
