package org.mahalla.councils.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
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

    /** Whose code it is: the member’s, or the deputy’s. */
    record Code(String code, MeetingId meeting, SeatId seat, boolean deputy, boolean used) {}

    /** How somebody came, `list` or `code`, or `excused`, and whether it was the deputy. */
    record Came(String how, boolean deputy) {
        boolean present() {
            return !how.equals(EXCUSED);
        }
    }

    private final JdbcClient jdbc;

    Attendances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who came for each seat, and how. */
    Map<SeatId, Came> of(MeetingId meeting) {
        Map<SeatId, Came> found = new HashMap<>();
        jdbc.sql("select seat_id, how, deputy from councils.attendance where territory_id = ? and meeting_id = ?")
                .params(meeting.territory().value(), meeting.value())
                .query(row -> {
                    found.put(
                            new SeatId(row.getObject("seat_id", UUID.class)),
                            new Came(row.getString("how"), row.getBoolean("deputy")));
                });
        return found;
    }

    int present(MeetingId meeting) {
        return (int) of(meeting).values().stream().filter(Came::present).count();
    }

    void mark(MeetingId meeting, SeatId seat, Came came) {
        jdbc.sql("""
                        insert into councils.attendance (territory_id, meeting_id, seat_id, how, deputy) values (?, ?, ?, ?, ?)
                        on conflict (territory_id, meeting_id, seat_id)
                            do update set how = excluded.how, deputy = excluded.deputy
                        """)
                .params(meeting.territory().value(), meeting.value(), seat.value(), came.how(), came.deputy())
                .update();
    }

    void unmark(MeetingId meeting, SeatId seat) {
        jdbc.sql("delete from councils.attendance where territory_id = ? and meeting_id = ? and seat_id = ?")
                .params(meeting.territory().value(), meeting.value(), seat.value())
                .update();
    }

    /** False where somebody has this code already. */
    boolean addCode(Code code) {
        return jdbc.sql("""
                        insert into councils.attendance_code (code, territory_id, meeting_id, seat_id, deputy, used)
                        values (?, ?, ?, ?, ?, false)
                        on conflict do nothing
                        """)
                        .params(
                                code.code(),
                                code.meeting().territory().value(),
                                code.meeting().value(),
                                code.seat().value(),
                                code.deputy())
                        .update()
                > 0;
    }

    /** The members’ first. */
    List<Code> codes(MeetingId meeting) {
        return jdbc.sql("""
                        select code, meeting_id, seat_id, deputy, used from councils.attendance_code
                        where territory_id = ? and meeting_id = ?
                        order by deputy, code
                        """)
                .params(meeting.territory().value(), meeting.value())
                .query((row, n) -> code(row))
                .list();
    }

    Optional<Code> code(String code) {
        return jdbc.sql("select code, meeting_id, seat_id, deputy, used from councils.attendance_code where code = ?")
                .param(code)
                .query((row, n) -> code(row))
                .optional();
    }

    private static Code code(ResultSet row) throws SQLException {
        return new Code(
                row.getString("code"),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new SeatId(row.getObject("seat_id", UUID.class)),
                row.getBoolean("deputy"),
                row.getBoolean("used"));
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
