package org.mahalla.councils.yearly;

import java.time.LocalDate;
import java.util.List;
import org.mahalla.councils.BodyId;
import org.mahalla.places.PlaceName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the meetings that a body held in some days and what they decided. */
@Component
class YearOfMeetings {
    /** Meetings that were closed; decisions that passed, and of those what is done and what is overdue. */
    record Counts(long held, long decided, long done, long overdue) {}

    /** A meeting with another body, by its day; how many decisions passed there. */
    record Joint(LocalDate day, PlaceName with, long decided) {}

    private final JdbcClient jdbc;

    YearOfMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were held together with another body, whichever of the two invited. */
    List<Joint> joint(BodyId body, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select m.day,
                               case when m.body_id = :body then m.joint_words else h.name_fa end as with_fa,
                               case when m.body_id = :body then coalesce(o.name_en, '') else h.name_en end as with_en,
                               (select count(*) from councils.decision d
                                where d.territory_id = m.territory_id and d.meeting_id = m.meeting_id and d.passed)
                                   as decided
                        from councils.meeting m
                        join councils.body h on h.territory_id = m.territory_id and h.body_id = m.body_id
                        left join councils.body o on o.body_id = m.joint_body and o.territory_id = m.territory_id
                        where ((m.territory_id = :territory and m.body_id = :body and m.joint_words is not null)
                               or m.joint_body = :body)
                          and m.state = 'closed' and m.day between :first and :last
                        order by m.day
                        """)
                .param("territory", body.territory().value())
                .param("body", body.value())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Joint(
                        row.getObject("day", LocalDate.class),
                        new PlaceName(row.getString("with_fa"), row.getString("with_en")),
                        row.getLong("decided")))
                .list();
    }

    Counts of(BodyId body, LocalDate first, LocalDate last, LocalDate today) {
        return jdbc.sql("""
                        select count(distinct m.meeting_id) as held,
                               count(d.decision_id) filter (where d.passed) as decided,
                               count(d.decision_id) filter (where d.passed and d.done_on is not null) as done,
                               count(d.decision_id) filter (where d.passed and d.done_on is null and d.due_on < :today)
                                   as overdue
                        from councils.meeting m
                        left join councils.decision d
                            on d.territory_id = m.territory_id and d.meeting_id = m.meeting_id
                        where m.territory_id = :territory and m.body_id = :body and m.state = 'closed'
                          and m.day between :first and :last
                        """)
                .param("today", today)
                .param("territory", body.territory().value())
                .param("body", body.value())
                .param("first", first)
                .param("last", last)
                .query(Counts.class)
                .single();
    }
}
