package org.mahalla.problems.deeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.problems.ProblemId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of deeds: what was done, to which problems, and how these stood before. */
@Component
class Deeds {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Duration undo;
    private final Clock clock;

    Deeds(JdbcClient jdbc, JdbcTemplate batch, @Value("${mahalla.desk.undo:10m}") Duration undo, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.undo = undo;
        this.clock = clock;
    }

    /** Writes what is about to be done; a deed that is there already stays as it is. */
    void open(UUID id, AccountId account, DeedOrder order, List<ProblemId> problems, Instant now) {
        int added = jdbc.sql("""
                        insert into problems.deed (deed_id, account_id, kind, what, done_at)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(id, account.value(), order.deed().code(), order.what(), now.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        for (ProblemId problem : problems) {
            rows.add(new Object[] {problem.territory().value(), id, problem.value(), rows.size()});
        }
        batch.batchUpdate(
                "insert into problems.deed_row (territory_id, deed_id, problem_id, position) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                rows);
    }

    Optional<DoneDeed> find(UUID id) {
        return jdbc.sql("select * from problems.deed where deed_id = ?")
                .param(id)
                .query((row, n) -> done(row))
                .optional();
    }

    /** The last deed of the account that can still be taken back. */
    Optional<UUID> last(AccountId account, Instant now) {
        return jdbc.sql("""
                        select deed_id
                        from problems.deed
                        where account_id = ? and back_at is null and done_at > ?
                        order by done_at desc
                        limit 1
                        """)
                .params(account.value(), now.minus(undo).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** The next problems to which nothing was done yet; nobody else gets them in the meantime. */
    List<ProblemId> next(UUID id, int most) {
        return jdbc.sql("""
                        select problem_id
                        from problems.deed_row
                        where deed_id = ? and outcome is null
                        order by position
                        limit ?
                        for update
                        """)
                .params(id, most)
                .query((row, n) -> new ProblemId(row.getObject(1, UUID.class)))
                .list();
    }

    void tell(UUID id, ProblemId problem, String outcome, int seq, @Nullable Before before) {
        jdbc.sql("""
                        update problems.deed_row
                        set outcome = :outcome, seq = :seq, before = :before
                        where territory_id = :territory and deed_id = :id and problem_id = :problem
                        """)
                .param("outcome", outcome)
                .param("seq", seq)
                .param("before", before == null ? null : JsonMapper.shared().writeValueAsString(before))
                .param("territory", problem.territory().value())
                .param("id", id)
                .param("problem", problem.value())
                .update();
    }

    void tellBack(UUID id, ProblemId problem, String outcome) {
        jdbc.sql("""
                        update problems.deed_row
                        set back = ?
                        where territory_id = ? and deed_id = ? and problem_id = ?
                        """)
                .params(outcome, problem.territory().value(), id, problem.value())
                .update();
    }

    /** False when somebody was quicker, or it is too late. */
    boolean takeBack(UUID id, Instant now) {
        return jdbc.sql("""
                                update problems.deed
                                set back_at = :now
                                where deed_id = :id and back_at is null and done_at > :since
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("since", now.minus(undo).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int forgetBefore(Instant day) {
        jdbc.sql("delete from problems.deed_row where deed_id in (select deed_id from problems.deed where done_at < ?)")
                .param(day.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("delete from problems.deed where done_at < ?")
                .param(day.atOffset(ZoneOffset.UTC))
                .update();
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

    private DoneDeed done(ResultSet row) throws SQLException {
        UUID id = row.getObject("deed_id", UUID.class);
        Instant until = Objects.requireNonNull(row.getObject("done_at", OffsetDateTime.class))
                .toInstant()
                .plus(undo);
        OffsetDateTime back = row.getObject("back_at", OffsetDateTime.class);
        return new DoneDeed(
                id,
                new AccountId(row.getObject("account_id", UUID.class)),
                Deed.find(row.getString("kind")).orElseThrow(),
                row.getString("what"),
                until,
                until.atZone(clock.getZone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                back == null ? null : back.toInstant(),
                rows(id));
    }

    private List<DoneDeed.Row> rows(UUID id) {
        return jdbc.sql("""
                        select problem_id, outcome, seq, before, back
                        from problems.deed_row
                        where deed_id = ?
                        order by position
                        """)
                .param(id)
                .query((row, n) -> new DoneDeed.Row(
                        new ProblemId(row.getObject("problem_id", UUID.class)),
                        row.getString("outcome"),
                        row.getInt("seq"),
                        row.getString("before") == null
                                ? null
                                : JsonMapper.shared().readValue(row.getString("before"), Before.class),
                        row.getString("back")))
                .list();
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
