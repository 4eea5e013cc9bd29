package org.mahalla.referrals.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.platform.jobs.JobId;
import org.mahalla.problems.ProblemId;
import org.mahalla.referrals.ReferralId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of letters that are printed together. */
@Component
class LetterBatches {
    private static final String COLUMNS =
            "select batch_id, account_id, job_id, letters, dropped, document is not null as written from referrals.letter_batch";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    LetterBatches(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batch = jdbc;
        this.clock = clock;
    }

    /** False when it is there already. */
    boolean open(UUID id, UUID account, List<ReferralId> referrals) {
        int added = jdbc.sql("""
                        insert into referrals.letter_batch (batch_id, account_id, made_at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(id, account, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (ReferralId referral : added == 0 ? List.<ReferralId>of() : referrals) {
            rows.add(new Object[] {referral.territory().value(), id, referral.value(), rows.size()});
        }
        batch.batchUpdate(
                "insert into referrals.letter_batch_row (territory_id, batch_id, referral_id, position)"
                        + " values (?, ?, ?, ?)",
                rows);
        return added == 1;
    }

    void belongsTo(UUID id, JobId job) {
        jdbc.sql("update referrals.letter_batch set job_id = ? where batch_id = ?")
                .params(job.value(), id)
                .update();
    }

    Optional<LetterBatch> find(UUID id) {
        return jdbc.sql(COLUMNS + " where batch_id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The newest of an account. */
    List<LetterBatch> of(UUID account, int most) {
        return jdbc.sql(COLUMNS + " where account_id = ? order by made_at desc limit ?")
                .params(account, most)
                .query((row, n) -> read(row))
                .list();
    }

    void tell(UUID id, ReferralId referral, String outcome) {
        jdbc.sql("""
                        update referrals.letter_batch_row
                        set outcome = ?
                        where territory_id = ? and batch_id = ? and referral_id = ?
                        """)
                .params(outcome, referral.territory().value(), id, referral.value())
                .update();
    }

    void write(UUID id, int letters, byte[] document) {
        jdbc.sql("update referrals.letter_batch set letters = ?, document = ? where batch_id = ? and not dropped")
                .params(letters, document, id)
                .update();
    }

    Optional<byte[]> document(UUID id) {
        return jdbc
                .sql("select document from referrals.letter_batch where batch_id = ? and document is not null")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .list()
                .stream()
                .findFirst();
    }

    void drop(UUID id) {
        jdbc.sql("update referrals.letter_batch set document = null, dropped = true where batch_id = ?")
                .param(id)
                .update();
    }

    /** Those that hold a letter about the problem. */
    void dropAbout(ProblemId problem) {
        jdbc.sql("""
                        update referrals.letter_batch
                        set document = null, dropped = true
                        where batch_id in (
                            select b.batch_id
                            from referrals.letter_batch_row b
                            join referrals.referral r on r.territory_id = b.territory_id and r.referral_id = b.referral_id
                            where r.territory_id = ? and r.problem_id = ?)
                        """).params(problem.territory().value(), problem.value()).update();
    }

    int forgetOlderThan(Duration age) {
        var day = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        delete from referrals.letter_batch_row
                        where batch_id in (select batch_id from referrals.letter_batch where made_at < ?)
                        """).param(day).update();
        return jdbc.sql("delete from referrals.letter_batch where made_at < ?")
                .param(day)
                .update();
    }

    private LetterBatch read(ResultSet row) throws SQLException {
        UUID id = row.getObject("batch_id", UUID.class);
        UUID job = row.getObject("job_id", UUID.class);
        return new LetterBatch(
                id,
                row.getObject("account_id", UUID.class),
                job == null ? null : new JobId(job),
                row.getInt("letters"),
                row.getBoolean("dropped"),
                row.getBoolean("written"),
                rows(id));
    }

    private List<LetterBatch.Row> rows(UUID id) {
        return jdbc.sql(
                        "select referral_id, outcome from referrals.letter_batch_row where batch_id = ? order by position")
                .param(id)
                .query((row, n) ->
                        new LetterBatch.Row(new ReferralId(row.getObject(1, UUID.class)), row.getString("outcome")))
                .list();
    }
}
