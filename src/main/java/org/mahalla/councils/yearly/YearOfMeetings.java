package org.mahalla.councils.yearly;

import java.time.LocalDate;
import org.mahalla.councils.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the meetings that a body held in some days and what they decided. */
@Component
class YearOfMeetings {
    /** Meetings that were closed; decisions that passed, and of those what is done and what is overdue. */
    record Counts(long held, long decided, long done, long overdue) {}

    private final JdbcClient jdbc;

    YearOfMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
