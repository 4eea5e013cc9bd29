package org.mahalla.councils;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.places.PlaceName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What bodies have decided, for who needs a decision to go on. */
@Component
public class Decisions {
    private static final String SELECT = """
            select d.decision_id, d.meeting_id, b.name_fa, b.name_en, m.day, d.words, d.subject, d.passed, d.votes_for,
                   d.votes_against, d.abstained, d.owner_words, d.due_on, d.done_on
            from councils.decision d
            join councils.meeting m on m.territory_id = d.territory_id and m.meeting_id = d.meeting_id
            join councils.body b on b.territory_id = d.territory_id and b.body_id = d.body_id
            """;

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<DecisionMade> find(DecisionId id) {
        return jdbc.sql(SELECT + " where d.territory_id = ? and d.decision_id = ?")
                .param(id.territory().value())
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** All about the subject, also what was voted down; the newest first. */
    public List<DecisionMade> of(String subject) {
        return jdbc.sql(SELECT + " where d.subject = ? order by m.day desc, d.position desc")
                .param(subject)
                .query((row, n) -> read(row))
                .list();
    }

    private static DecisionMade read(ResultSet row) throws SQLException {
        return new DecisionMade(
                new DecisionId(row.getObject("decision_id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new PlaceName(row.getString("name_fa"), row.getString("name_en")),
                row.getObject("day", LocalDate.class),
                row.getString("words"),
                row.getString("subject"),
                row.getBoolean("passed"),
                row.getInt("votes_for"),
                row.getInt("votes_against"),
                row.getInt("abstained"),
                row.getString("owner_words"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class));
    }
}
