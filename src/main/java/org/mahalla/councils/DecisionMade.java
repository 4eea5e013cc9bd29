package org.mahalla.councils;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.PlaceName;

/**
 * What a meeting decided. Who voted how is known to nobody.
 *
 * @param body the name of who decided
 * @param day of the meeting
 * @param subject what it is about, such as `problem:` and its id
 * @param owner who does it, in words
 * @param due until when
 * @param doneOn the day on which it was said to be done
 */
public record DecisionMade(
        DecisionId id,
        MeetingId meeting,
        PlaceName body,
        LocalDate day,
        String text,
        @Nullable String subject,
        boolean passed,
        int votesFor,
        int votesAgainst,
        int abstained,
        String owner,
        @Nullable LocalDate due,
        @Nullable LocalDate doneOn) {}
