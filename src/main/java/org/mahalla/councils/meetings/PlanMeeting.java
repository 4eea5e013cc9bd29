package org.mahalla.councils.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a meeting with an agenda that fills itself, or moves one. Refuses a body that has ended (CNC-010). */
@Component
public class PlanMeeting {
    private final Meetings meetings;
    private final Seats seats;
    private final MeetingSteps steps;
    private final FillAgenda fillAgenda;
    private final IdMaker ids;

    PlanMeeting(Meetings meetings, Seats seats, MeetingSteps steps, FillAgenda fillAgenda, IdMaker ids) {
        this.meetings = meetings;
        this.seats = seats;
        this.steps = steps;
        this.fillAgenda = fillAgenda;
        this.ids = ids;
    }

    @Transactional
    public Meeting plan(Viewer by, Body body, LocalDate day, LocalTime hour, String venue) {
        if (body.endedOn() != null) {
            throw new RefusedException("CNC-010");
        }
        seats.lock(body.id());
        Meeting meeting = new Meeting(
                new MeetingId(ids.next(body.id().territory())),
                body.id(),
                meetings.nextNumber(body.id()),
                day,
                hour,
                venue,
                MeetingState.PLANNED,
                null,
                null,
                null,
                null);
        meetings.add(meeting);
        steps.first(by, body, meeting.id());
        fillAgenda.fill(meeting, body);
        return meeting;
    }

    /** A meeting together with another body; it is told by its name, and its seats count where it is known here. */
    @Transactional
    public void together(MeetingId id, @Nullable Body other, @Nullable String called) {
        meetings.together(
                id,
                other == null ? null : other.id(),
                other == null ? called : other.name().fa());
    }

    @Transactional
    public void move(Viewer by, Body body, MeetingId id, LocalDate day, LocalTime hour, String venue) {
        steps.take(by, body, id, "move");
        meetings.move(id, day, hour, venue);
    }
}
