package org.mahalla.councils.meetings;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        /** The deputy’s, though the member sits there. */
        MEMBER_HERE,
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

    /** A meeting’s list of seats as the secretary kept it, where a member and not also the deputy came. */
    @Transactional
    public void list(MeetingId id, Set<SeatId> present, Set<SeatId> excused, Set<SeatId> shown) {
        list(id, new Kept(present, Set.of(), excused, shown, Set.of()));
    }

    /**
     * The list as it was kept: of a seat for which both are ticked, the member came.
     *
     * @param deputies the seats for which the deputy came
     * @param shown the seats that stood as present on the list that was filled in: who came by code meanwhile stays
     * @param stood those of them that stood as sat in by the deputy
     */
    record Kept(Set<SeatId> present, Set<SeatId> deputies, Set<SeatId> excused, Set<SeatId> shown, Set<SeatId> stood) {
        private boolean showedMember(SeatId seat) {
            return shown.contains(seat) && !stood.contains(seat);
        }

        private boolean came(SeatId seat) {
            return present.contains(seat) || deputies.contains(seat);
        }
    }

    @Transactional
    void list(MeetingId id, Kept kept) {
        Meeting meeting = underWay(id);
        Map<SeatId, Attendances.Came> known = attendances.of(id);
        known.keySet().stream()
                .filter(seat -> kept.shown().contains(seat)
                        && !kept.came(seat)
                        && !kept.excused().contains(seat))
                .forEach(seat -> attendances.unmark(id, seat));
        kept.excused().stream()
                .filter(seat -> !kept.came(seat))
                .forEach(seat -> attendances.mark(id, seat, new Attendances.Came(Attendances.EXCUSED, false)));
        Stream.concat(kept.present().stream(), kept.deputies().stream())
                .distinct()
                .forEach(seat -> keep(id, seat, kept, known.get(seat)));
        count(meeting);
    }

    /** Who came by code stays as they came, a member also before a deputy that the list knew of alone. */
    private void keep(MeetingId id, SeatId seat, Kept kept, Attendances.@Nullable Came before) {
        boolean deputy = !kept.present().contains(seat);
        boolean same = before != null && before.present() && before.deputy() == deputy;
        boolean memberCame = before != null && before.present() && !before.deputy() && !kept.showedMember(seat);
        if (!same && !memberCame) {
            attendances.mark(id, seat, new Attendances.Came("list", deputy));
        }
    }

    /** What would become of the code; nothing is changed. */
    @Transactional(readOnly = true)
    Told look(String code) {
        return attendances
                .code(code)
                .map(found ->
                        told(found, meetings.find(found.meeting()).orElseThrow().state()))
                .orElse(Told.UNKNOWN);
    }

    @Transactional
    Told byCode(String code) {
        Optional<Attendances.Code> found = attendances.code(code);
        if (found.isEmpty()) {
            return Told.UNKNOWN;
        }
        Attendances.Code one = found.get();
        Meeting meeting = meetings.lock(one.meeting()).orElseThrow();
        Told told = told(one, meeting.state());
        if (told != Told.HERE) {
            return told;
        }
        if (!attendances.use(code)) {
            return Told.USED;
        }
        attendances.mark(meeting.id(), one.seat(), new Attendances.Came("code", one.deputy()));
        count(meeting);
        return Told.HERE;
    }

    private Told told(Attendances.Code code, MeetingState state) {
        if (state != MeetingState.UNDER_WAY) {
            return Told.OVER;
        }
        if (code.used()) {
            return Told.USED;
        }
        Attendances.Came there = attendances.of(code.meeting()).get(code.seat());
        return code.deputy() && there != null && there.present() && !there.deputy() ? Told.MEMBER_HERE : Told.HERE;
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
