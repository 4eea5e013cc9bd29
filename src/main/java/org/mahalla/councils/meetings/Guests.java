package org.mahalla.councils.meetings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mahalla.councils.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offices that are invited to meetings. */
@Component
class Guests {
    private final JdbcClient jdbc;

    Guests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Guest> of(MeetingId meeting) {
        return jdbc.sql("""
                        select guest_id, office, came from councils.meeting_guest
                        where territory_id = ? and meeting_id = ?
                        order by office, guest_id
                        """)
                .params(meeting.territory().value(), meeting.value())
                .query((row, n) -> new Guest(
                        row.getObject("guest_id", UUID.class), row.getString("office"), row.getBoolean("came")))
                .list();
    }

    void add(MeetingId meeting, Guest guest) {
        jdbc.sql("""
                        insert into councils.meeting_guest (territory_id, guest_id, meeting_id, office, came)
                        values (?, ?, ?, ?, false)
                        """)
                .params(meeting.territory().value(), guest.id(), meeting.value(), guest.office())
                .update();
    }

    void remove(MeetingId meeting, UUID guest) {
        jdbc.sql("delete from councils.meeting_guest where territory_id = ? and meeting_id = ? and guest_id = ?")
                .params(meeting.territory().value(), meeting.value(), guest)
                .update();
    }

    /** Those came, the others did not. */
    void came(MeetingId meeting, Set<UUID> there) {
        of(meeting)
                .forEach(guest -> jdbc.sql("""
                                update councils.meeting_guest set came = ?
                                where territory_id = ? and meeting_id = ? and guest_id = ?
                                """)
                        .params(there.contains(guest.id()), meeting.territory().value(), meeting.value(), guest.id())
                        .update());
    }
}
