package org.mahalla.councils.meetings;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.SeatId;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who came: by the secretary's list, or by each member's code. Keeps the minute from which enough were there. Refuses a
 * meeting that is not under way (CNC-011).
 */
@Component
public class Attend {
    /** What became of a code. */
    enum Told {
        HERE,
        USED,
        OVER,
        UNKNOWN
    }

    private final Meetings meetings;
    private final Attendances attendances;
    private final Clock clock;

    Attend(Meetings meetings, Attendances attendances, Clock clock) {
        this.meetings = meetings;
        this.attendances = attendances;
        this.clock = clock;
    }

    /**
     * @param shown the seats that stood as present on the list that was filled in: who came by code meanwhile stays
     */
    @Transactional
    public void list(MeetingId id, Set<SeatId> present, Set<SeatId> excused, Set<SeatId> shown) {
        Meeting meeting = underWay(id);
        Set<SeatId> known = attendances.of(id).keySet();
        known.stream()
                .filter(seat -> shown.contains(seat) && !present.contains(seat) && !excused.contains(seat))
                .forEach(seat -> attendances.unmark(id, seat));
        excused.stream()
                .filter(seat -> !present.contains(seat))
                .forEach(seat -> attendances.mark(id, seat, Attendances.EXCUSED));
        present.stream()
                .filter(seat -> !"code".equals(attendances.of(id).get(seat)))
                .forEach(seat -> attendances.mark(id, seat, "list"));
        count(meeting);
    }

    /** What would become of the code; nothing is changed. */
    @Transactional(readOnly = true)
    Told look(String code) {
        Optional<Attendances.Code> found = attendances.code(code);
        if (found.isEmpty()) {
            return Told.UNKNOWN;
        }
        return meetings.find(found.get().meeting()).orElseThrow().state() != MeetingState.UNDER_WAY
                ? Told.OVER
                : found.get().used() ? Told.USED : Told.HERE;
    }

    @Transactional
    Told byCode(String code) {
        Optional<Attendances.Code> found = attendances.code(code);
        if (found.isEmpty()) {
            return Told.UNKNOWN;
        }
        Meeting meeting = meetings.lock(found.get().meeting()).orElseThrow();
        if (meeting.state() != MeetingState.UNDER_WAY) {
            return Told.OVER;
        }
        if (!attendances.use(code)) {
            return Told.USED;
        }
        attendances.mark(meeting.id(), found.get().seat(), "code");
        count(meeting);
        return Told.HERE;
    }

    private void count(Meeting meeting) {
        boolean enough = meeting.quorum().standsWith(attendances.present(meeting.id()));
        if (enough && meeting.quorumAt() == null) {
            meetings.quorum(meeting.id(), LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
        } else if (!enough && meeting.quorumAt() != null) {
            meetings.quorum(meeting.id(), null);
        }
    }

    private Meeting underWay(MeetingId id) {
        Meeting meeting = meetings.lock(id).orElseThrow(NotFoundException::new);
        if (meeting.state() != MeetingState.UNDER_WAY) {
            throw new RefusedException("CNC-011");
        }
        return meeting;
    }
}
