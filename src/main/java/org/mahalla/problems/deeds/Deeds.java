package org.mahalla.problems.deeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.Viewer;
import org.mahalla.platform.deeds.DeedLog;
import org.mahalla.platform.deeds.KeptDeed;
import org.mahalla.platform.deeds.RowByRow;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.shared.NotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The deeds of the council's desk, and how problems stand that a deed is about to change. */
@Component
class Deeds {
    private final JdbcClient jdbc;
    private final DeedLog<Before> log;
    private final RowByRow<Before> rows;

    Deeds(
            JdbcTemplate jdbc,
            Timeline timeline,
            PlatformTransactionManager transactions,
            @Value("${mahalla.desk.undo:10m}") Duration undo,
            Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.log = new DeedLog<>(jdbc, "problems", "problem_id", Before.class, undo, clock);
        this.rows = new RowByRow<>(log, timeline, transactions, new RowByRow.Codes("PRB-103", "PRB-105", "PRB-104"));
    }

    DeedLog<Before> log() {
        return log;
    }

    RowByRow<Before> rows() {
        return rows;
    }

    /** A deed of the viewer’s own; that of somebody else does not exist. */
    KeptDeed<Before> own(UUID id, Viewer viewer) {
        return viewer.accountId()
                .flatMap(account -> log.own(id, account.value()))
                .orElseThrow(NotFoundException::new);
    }

    /** How the problem stands now; the row is held until the end of the transaction. */
    Optional<Before> hold(ProblemId problem) {
        return jdbc.sql("""
                        select state, state_since, checked_on, due_on, ended_on, planned_on, holder, set_aside_as, topic,
                               assignee
                        from problems.problem
                        where territory_id = ? and problem_id = ?
                        for update
                        """)
                .params(problem.territory().value(), problem.value())
                .query((row, n) -> before(row))
                .optional();
    }

    private static Before before(ResultSet row) throws SQLException {
        UUID assignee = row.getObject("assignee", UUID.class);
        return new Before(
                row.getString("state"),
                Objects.requireNonNull(row.getObject("state_since", LocalDate.class)),
                row.getObject("checked_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("planned_on", LocalDate.class),
                row.getString("holder"),
                row.getString("set_aside_as"),
                row.getString("topic"),
                assignee == null ? null : new AccountId(assignee).text());
    }
}
