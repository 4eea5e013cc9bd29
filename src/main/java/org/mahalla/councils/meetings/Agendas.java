package org.mahalla.councils.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What meetings talk about. */
@Component
public class Agendas {
    private static final String COLUMNS =
            "i.item_id, i.position, i.reason, i.subject, i.title, i.because, i.path, i.outcome, i.said, i.title_en,"
                    + " i.because_en";

    private final JdbcClient jdbc;

    Agendas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By why they are there, then in their order. */
    public List<Item> of(MeetingId meeting) {
        return jdbc
                .sql("select " + COLUMNS + " from councils.agenda_item i where territory_id = ? and meeting_id = ?")
                .params(meeting.territory().value(), meeting.value())
                .query((row, n) -> read(row))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Item::rank).thenComparingInt(Item::position))
                .toList();
    }

    /** What the body’s last closed meeting left for the next. */
    List<Item> postponed(BodyId body) {
        return jdbc.sql("select " + COLUMNS + """
                         from councils.agenda_item i
                        where i.territory_id = :territory and i.outcome = 'postponed' and i.meeting_id = (
                            select m.meeting_id
                            from councils.meeting m
                            where m.territory_id = :territory and m.body_id = :body and m.state = 'closed'
                            order by m.day desc, m.number desc
                            limit 1)
                        order by i.position
                        """)
                .param("territory", body.territory().value())
                .param("body", body.value())
                .query((row, n) -> read(row))
                .list();
    }

    void add(MeetingId meeting, Item item) {
        jdbc.sql("""
                        insert into councils.agenda_item
                            (territory_id, item_id, meeting_id, position, reason, subject, title, because, path, outcome,
                             title_en, because_en)
                        values (:territory, :id, :meeting, :position, :reason, :subject, :title, :because, :path, 'open',
                                :titleEn, :becauseEn)
                        """)
                .param("territory", meeting.territory().value())
                .param("id", item.id())
                .param("meeting", meeting.value())
                .param("position", item.position())
                .param("reason", item.reason())
                .param("subject", item.subject(), Types.VARCHAR)
                .param("title", item.title())
                .param("because", item.because())
                .param("path", item.path(), Types.VARCHAR)
                .param("titleEn", item.titleEn(), Types.VARCHAR)
                .param("becauseEn", item.becauseEn(), Types.VARCHAR)
                .update();
    }

    void write(MeetingId meeting, UUID item, String outcome, @Nullable String said) {
        jdbc.sql("""
                        update councils.agenda_item set outcome = :outcome, said = :said
                        where territory_id = :territory and meeting_id = :meeting and item_id = :id
                        """)
                .param("outcome", outcome)
                .param("said", said, Types.VARCHAR)
                .param("territory", meeting.territory().value())
                .param("meeting", meeting.value())
                .param("id", item)
                .update();
    }

    void place(MeetingId meeting, UUID item, int position) {
        jdbc.sql("""
                        update councils.agenda_item set position = ?
                        where territory_id = ? and meeting_id = ? and item_id = ?
                        """)
                .params(position, meeting.territory().value(), meeting.value(), item)
                .update();
    }

    /** What nobody came to is for the next meeting. */
    void postponeOpen(MeetingId meeting) {
        jdbc.sql("""
                        update councils.agenda_item set outcome = 'postponed'
                        where territory_id = ? and meeting_id = ? and outcome = 'open'
                        """).params(meeting.territory().value(), meeting.value()).update();
    }

    private static Item read(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("item_id", UUID.class),
                row.getInt("position"),
                row.getString("reason"),
                row.getString("subject"),
                row.getString("title"),
                row.getString("because"),
                row.getString("path"),
                row.getString("outcome"),
                row.getString("said"),
                row.getString("title_en"),
                row.getString("because_en"));
    }
}
