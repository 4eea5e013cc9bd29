package org.mahalla.problems.holidays;

import java.time.LocalDate;
import java.util.List;
import org.mahalla.problems.model.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open deadlines that count a day, and moving them by one working day when the day no longer counts, or counts again.
 * What is over, and what came with a day of its own from another system, stays.
 */
@Component
class Deadlines {
    private static final String COUNTING =
            "ended_on is null and source is null and due_on >= :day and opened_on < :day";

    private final JdbcClient jdbc;

    Deadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long counting(LocalDate day) {
        return jdbc.sql("select count(*) from problems.problem where " + COUNTING)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** The day is off now: each is due a working day later, the last first, so that none is moved twice. */
    long later(LocalDate day, WorkingDays calendar) {
        return dues(day).reversed().stream()
                .mapToLong(due -> move(day, due, calendar.after(due, 1)))
                .sum();
    }

    /** The day counts again: each is due a working day earlier, the first first. */
    long earlier(LocalDate day, WorkingDays calendar) {
        return dues(day).stream()
                .filter(due -> due.isAfter(day))
                .mapToLong(due -> move(day, due, calendar.before(due)))
                .sum();
    }

    private List<LocalDate> dues(LocalDate day) {
        return jdbc.sql("select distinct due_on from problems.problem where " + COUNTING + " order by due_on")
                .param("day", day)
                .query(LocalDate.class)
                .list();
    }

    private long move(LocalDate day, LocalDate from, LocalDate to) {
        return jdbc.sql("update problems.problem set due_on = :to where due_on = :from and " + COUNTING)
                .param("day", day)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
