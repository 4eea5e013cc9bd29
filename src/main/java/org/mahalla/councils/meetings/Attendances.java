package org.mahalla.councils.meetings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which seats came, and the codes by which they say so. */
@Component
class Attendances {
    static final String EXCUSED = "excused";

    /** Whose code it is. */
    record Code(String code, MeetingId meeting, SeatId seat, boolean used) {}

    private final JdbcClient jdbc;

    Attendances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How each seat came, `list` or `code`, or `excused`. */
    Map<SeatId, String> of(MeetingId meeting) {
        Map<SeatId, String> found = new HashMap<>();
        jdbc.sql("select seat_id, how from councils.attendance where territory_id = ? and meeting_id = ?")
                .params(meeting.territory().value(), meeting.value())
                .query(row -> {
                    found.put(new SeatId(row.getObject("seat_id", UUID.class)), row.getString("how"));
                });
        return found;
    }

    int present(MeetingId meeting) {
        return (int) of(meeting).values().stream()
                .filter(how -> !how.equals(EXCUSED))
                .count();
    }

    void mark(MeetingId meeting, SeatId seat, String how) {
        jdbc.sql("""
                        insert into councils.attendance (territory_id, meeting_id, seat_id, how) values (?, ?, ?, ?)
                        on conflict (territory_id, meeting_id, seat_id) do update set how = excluded.how
                        """)
                .params(meeting.territory().value(), meeting.value(), seat.value(), how)
                .update();
    }

    void unmark(MeetingId meeting, SeatId seat) {
        jdbc.sql("delete from councils.attendance where territory_id = ? and meeting_id = ? and seat_id = ?")
                .params(meeting.territory().value(), meeting.value(), seat.value())
                .update();
    }

    /** False where somebody has this code already. */
    boolean addCode(String code, MeetingId meeting, SeatId seat) {
        return jdbc.sql("""
                        insert into councils.attendance_code (code, territory_id, meeting_id, seat_id, used)
                        values (?, ?, ?, ?, false)
                        on conflict do nothing
                        """)
                        .params(code, meeting.territory().value(), meeting.value(), seat.value())
                        .update()
                > 0;
    }

    Map<SeatId, Code> codes(MeetingId meeting) {
        Map<SeatId, Code> found = new HashMap<>();
        jdbc.sql("select code, seat_id, used from councils.attendance_code where territory_id = ? and meeting_id = ?")
                .params(meeting.territory().value(), meeting.value())
                .query(row -> {
                    SeatId seat = new SeatId(row.getObject("seat_id", UUID.class));
                    found.put(seat, new Code(row.getString("code"), meeting, seat, row.getBoolean("used")));
                });
        return found;
    }

    Optional<Code> code(String code) {
        return jdbc.sql("select meeting_id, seat_id, used from councils.attendance_code where code = ?")
                .param(code)
                .query((row, n) -> new Code(
                        code,
                        new MeetingId(row.getObject("meeting_id", UUID.class)),
                        new SeatId(row.getObject("seat_id", UUID.class)),
                        row.getBoolean("used")))
                .optional();
    }

    /** Whether this call was the one that used it. */
    boolean use(String code) {
        return jdbc.sql("update councils.attendance_code set used = true where code = ? and not used")
                        .param(code)
                        .update()
                > 0;
    }

    void forgetCodes(MeetingId meeting) {
        jdbc.sql("delete from councils.attendance_code where territory_id = ? and meeting_id = ?")
                .params(meeting.territory().value(), meeting.value())
                .update();
    }
}
