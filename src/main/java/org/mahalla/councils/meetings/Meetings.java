package org.mahalla.councils.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.MeetingId;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings. Their state is written by {@link MeetingStates} alone. */
@Component
public class Meetings {
    private static final String COLUMNS =
            "m.meeting_id, m.body_id, m.number, m.day, m.hour, m.venue, m.state, m.quorum_at, m.seats, m.joint_body,"
                    + " m.joint_words";

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Meeting> find(MeetingId id) {
        return jdbc.sql("select " + COLUMNS + " from councils.meeting m where territory_id = ? and meeting_id = ?")
                .params(id.territory().value(), id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those of the body, also joint ones that another invited to, from the day on, the last first. */
    public List<Meeting> of(BodyId body, LocalDate since, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from councils.meeting m
                        where ((m.territory_id = ? and m.body_id = ?) or m.joint_body = ?) and m.day >= ?
                        order by m.day desc, m.number desc
                        limit ?
                        """)
                .params(body.territory().value(), body.value(), body.value(), since, most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those of bodies at home under the places, the last first, before a day. */
    List<Meeting> under(List<PlacePath> paths, LocalDate before, int most) {
        return paths.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + """
                                 from councils.meeting m
                                join councils.body b on b.territory_id = m.territory_id and b.body_id = m.body_id
                                where m.day < :before and exists (
                                    select 1 from unnest(:paths) as scope (path)
                                    where b.place_path = scope.path or starts_with(b.place_path, scope.path || '.'))
                                order by m.day desc, m.number desc, m.meeting_id
                                limit :most
                                """)
                        .param("before", before)
                        .param("paths", paths.stream().map(PlacePath::value).toArray(String[]::new))
                        .param("most", most)
                        .query((row, n) -> read(row))
                        .list();
    }

    int nextNumber(BodyId body) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) + 1
                        from councils.meeting
                        where territory_id = ? and body_id = ?
                        """)
                .params(body.territory().value(), body.value())
                .query(Integer.class)
                .single();
    }

    void add(Meeting meeting) {
        jdbc.sql("""
                        insert into councils.meeting (territory_id, meeting_id, body_id, number, day, hour, venue, state)
                        values (:territory, :id, :body, :number, :day, :hour, :venue, 'planned')
                        """)
                .param("territory", meeting.id().territory().value())
                .param("id", meeting.id().value())
                .param("body", meeting.body().value())
                .param("number", meeting.number())
                .param("day", meeting.day())
                .param("hour", meeting.hour())
                .param("venue", meeting.venue())
                .update();
    }

    void move(MeetingId id, LocalDate day, LocalTime hour, String venue) {
        jdbc.sql("update councils.meeting set day = ?, hour = ?, venue = ? where territory_id = ? and meeting_id = ?")
                .params(day, hour, venue, id.territory().value(), id.value())
                .update();
    }

    /** Makes it a meeting of two bodies, or of one again. */
    void together(MeetingId id, @Nullable BodyId other, @Nullable String called) {
        jdbc.sql("""
                        update councils.meeting set joint_body = :body, joint_words = :words
                        where territory_id = :territory and meeting_id = :id
                        """)
                .param("body", other == null ? null : other.value(), Types.OTHER)
                .param("words", called, Types.VARCHAR)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .update();
    }

    /** Keeps how many seats had a member or a deputy when it was opened. */
    void seats(MeetingId id, int filled) {
        jdbc.sql("update councils.meeting set seats = ? where territory_id = ? and meeting_id = ?")
                .params(filled, id.territory().value(), id.value())
                .update();
    }

    void quorum(MeetingId id, @Nullable LocalTime at) {
        jdbc.sql("update councils.meeting set quorum_at = :at where territory_id = :territory and meeting_id = :id")
                .param("at", at, Types.TIME)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .update();
    }

    /** Reads it again and keeps others from changing it until the transaction ends. */
    Optional<Meeting> lock(MeetingId id) {
        return jdbc.sql("select " + COLUMNS
                        + " from councils.meeting m where territory_id = ? and meeting_id = ? for update")
                .params(id.territory().value(), id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    private static Meeting read(ResultSet row) throws SQLException {
        UUID joint = row.getObject("joint_body", UUID.class);
        return new Meeting(
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new BodyId(row.getObject("body_id", UUID.class)),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                row.getObject("hour", LocalTime.class),
                row.getString("venue"),
                MeetingState.of(row.getString("state")),
                row.getObject("quorum_at", LocalTime.class),
                row.getObject("seats", Integer.class),
                joint == null ? null : new BodyId(joint),
                row.getString("joint_words"));
    }
}
