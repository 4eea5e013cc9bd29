package org.mahalla.councils.meetings;

import java.util.Set;
import java.util.UUID;
import org.mahalla.councils.MeetingId;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites an agency or an official by office and says who came. Guests have no vote and count for no quorum. Refuses what
 * comes when the meeting is over (CNC-011), and one guest too many (CNC-018).
 */
@Component
public class InviteGuests {
    private static final int MOST = 40;

    private final Meetings meetings;
    private final Guests guests;
    private final IdMaker ids;

    InviteGuests(Meetings meetings, Guests guests, IdMaker ids) {
        this.meetings = meetings;
        this.guests = guests;
        this.ids = ids;
    }

    @Transactional
    public void invite(MeetingId id, String office) {
        notOver(id);
        if (guests.of(id).size() >= MOST) {
            throw new RefusedException("CNC-018", MOST);
        }
        if (guests.of(id).stream().noneMatch(guest -> guest.office().equals(office))) {
            guests.add(id, new Guest(ids.next(id.territory()), office, false));
        }
    }

    @Transactional
    public void uninvite(MeetingId id, UUID guest) {
        notOver(id);
        guests.remove(id, guest);
    }

    @Transactional
    public void came(MeetingId id, Set<UUID> there) {
        if (meetings.lock(id).orElseThrow(NotFoundException::new).state() != MeetingState.UNDER_WAY) {
            throw new RefusedException("CNC-011");
        }
        guests.came(id, there);
    }

    private void notOver(MeetingId id) {
        MeetingState state =
                meetings.lock(id).orElseThrow(NotFoundException::new).state();
        if (state != MeetingState.PLANNED && state != MeetingState.UNDER_WAY) {
            throw new RefusedException("CNC-011");
        }
    }
}
