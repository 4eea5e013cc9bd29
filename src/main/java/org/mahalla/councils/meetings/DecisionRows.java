package org.mahalla.councils.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.DecisionId;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.SeatId;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions as meetings write them. */
@Component
class DecisionRows {
    private static final String COLUMNS = """
            d.decision_id, d.item_id, d.words, d.subject, d.title, d.title_en, d.path, d.owner_seat, d.owner_words, d.due_on, d.follow,
            d.votes_for, d.votes_against, d.abstained, d.present, d.done_on, d.done_words""";

    /** A decision whose day is over, with the meeting that took it. */
    record Overdue(Decision decision, MeetingId meeting, int number) {}

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Decision> of(MeetingId meeting) {
        return jdbc.sql("select " + COLUMNS + """
                         from councils.decision d
                        where d.territory_id = ? and d.meeting_id = ?
                        order by d.position
                        """)
                .params(meeting.territory().value(), meeting.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** Passed, not done, and due before the day; the longest overdue first. */
    List<Overdue> overdue(PlacePath place, LocalDate day, int most) {
        return overdue("b.place_path = ?", List.of(place.value()), day, most);
    }

    List<Overdue> overdue(BodyId body, LocalDate day, int most) {
        return overdue(
                "b.territory_id = ? and b.body_id = ?", List.of(body.territory().value(), body.value()), day, most);
    }

    private List<Overdue> overdue(String whose, List<Object> params, LocalDate day, int most) {
        return jdbc.sql("select " + COLUMNS + """
                        , d.meeting_id, m.number
                        from councils.body b
                        join councils.decision d on d.territory_id = b.territory_id and d.body_id = b.body_id
                        join councils.meeting m on m.territory_id = d.territory_id and m.meeting_id = d.meeting_id
                        where %s and d.passed and d.done_on is null and d.due_on < ?
                        order by d.due_on, d.decision_id
                        limit ?
                        """.formatted(whose))
                .params(Stream.concat(params.stream(), Stream.of(day, most)).toList())
                .query((row, n) -> new Overdue(
                        read(row), new MeetingId(row.getObject("meeting_id", UUID.class)), row.getInt("number")))
                .list();
    }

    void add(MeetingId meeting, BodyId body, Decision decision) {
        jdbc.sql("""
                        insert into councils.decision
                            (territory_id, decision_id, meeting_id, body_id, item_id, position, words, subject, title, title_en, path,
                             owner_seat, owner_words, due_on, follow, votes_for, votes_against, abstained, present, passed)
                        select :territory, :id, :meeting, :body, :item,
                               (select count(*) + 1 from councils.decision
                                where territory_id = :territory and meeting_id = :meeting),
                               :words, :subject, :title, :titleEn, :path, :seat, :owner, :due, :follow, :for, :against, :abstained,
                               :present, :passed
                        """)
                .param("territory", meeting.territory().value())
                .param("id", decision.id().value())
                .param("meeting", meeting.value())
                .param("body", body.value())
                .param("item", decision.item())
                .param("words", decision.words())
                .param("subject", decision.subject(), Types.VARCHAR)
                .param("title", decision.title())
                .param("titleEn", decision.titleEn(), Types.VARCHAR)
                .param("path", decision.path(), Types.VARCHAR)
                .param(
                        "seat",
                        decision.ownerSeat() == null
                                ? null
                                : decision.ownerSeat().value(),
                        Types.OTHER)
                .param("owner", decision.owner())
                .param("due", decision.due(), Types.DATE)
                .param("follow", decision.follow())
                .param("for", decision.vote().votesFor())
                .param("against", decision.vote().against())
                .param("abstained", decision.vote().abstained())
                .param("present", decision.present())
                .param("passed", decision.passed())
                .update();
    }

    /** Whether this call was the one that marked it. */
    boolean done(DecisionId id, LocalDate day, String words) {
        return jdbc.sql("""
                        update councils.decision set done_on = ?, done_words = ?
                        where territory_id = ? and decision_id = ? and done_on is null
                        """)
                        .params(day, words, id.territory().value(), id.value())
                        .update()
                > 0;
    }

    private static Decision read(ResultSet row) throws SQLException {
        UUID seat = row.getObject("owner_seat", UUID.class);
        return new Decision(
                new DecisionId(row.getObject("decision_id", UUID.class)),
                row.getObject("item_id", UUID.class),
                row.getString("words"),
                row.getString("subject"),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("path"),
                seat == null ? null : new SeatId(seat),
                row.getString("owner_words"),
                row.getObject("due_on", LocalDate.class),
                row.getString("follow"),
                new Vote(row.getInt("votes_for"), row.getInt("votes_against"), row.getInt("abstained")),
                row.getInt("present"),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_words"));
    }
}
