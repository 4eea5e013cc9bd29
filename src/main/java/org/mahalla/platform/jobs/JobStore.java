package org.mahalla.platform.jobs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of jobs. `attempt` is the number of a run: what an earlier run still writes finds nothing. */
final class JobStore {
    private final JdbcClient database;

    JobStore(JdbcClient database) {
        this.database = database;
    }

    record Begun(String kind, String payload, int attempt, boolean cancelRequested) {}

    void add(JobId id, String kind, String payload, JobTitle title, @Nullable UUID startedBy, Instant now) {
        database.sql("""
                        insert into platform.job
                            (job_id, kind, payload, title_key, title_args, started_by, state, created_at)
                        values (:id, :kind, :payload, :titleKey, :titleArgs, :startedBy, 'queued', :now)
                        """)
                .param("id", id.value())
                .param("kind", kind)
                .param("payload", payload)
                .param("titleKey", title.key())
                .param("titleArgs", JobJson.write(title.args()))
                .param("startedBy", startedBy)
                .param("now", time(now))
                .update();
    }

    /** Marks the job as running from its start; empty when it is over already. */
    Optional<Begun> begin(JobId id, Instant now) {
        return database.sql("""
                        update platform.job
                        set state = 'running', attempts = attempts + 1, done = 0, total = null,
                            started_at = :now, heartbeat = :now
                        where job_id = :id and state in ('queued', 'running')
                        returning kind, payload, attempts as attempt, cancel_requested
                        """)
                .param("id", id.value())
                .param("now", time(now))
                .query(Begun.class)
                .optional();
    }

    /** Writes the counts; says whether to cancel, and is empty when this run is no longer the job's. */
    Optional<Boolean> progress(JobId id, int attempt, long done, @Nullable Long total, Instant now) {
        return database.sql("""
                        update platform.job
                        set done = :done, total = :total, heartbeat = :now
                        where job_id = :id and attempts = :attempt and state = 'running'
                        returning cancel_requested
                        """)
                .param("id", id.value())
                .param("attempt", attempt)
                .param("done", done)
                .param("total", total)
                .param("now", time(now))
                .query(Boolean.class)
                .optional();
    }

    void finish(
            JobId id, int attempt, JobState state, @Nullable JobResult result, @Nullable Refusal problem, Instant now) {
        database.sql("""
                        update platform.job
                        set state = :state, result = cast(:result as jsonb), problem = :problem,
                            problem_args = :problemArgs, finished_at = :now
                        where job_id = :id and attempts = :attempt and state = 'running'
                        """)
                .param("id", id.value())
                .param("attempt", attempt)
                .param("state", state.code())
                .param("result", result == null ? null : JobJson.write(result.values()))
                .param("problem", problem == null ? null : problem.code())
                .param("problemArgs", problem == null ? null : JobJson.write(problem.parameters()))
                .param("now", time(now))
                .update();
    }

    void queueAgain(JobId id, int attempt) {
        database.sql("""
                        update platform.job set state = 'queued'
                        where job_id = :id and attempts = :attempt and state = 'running'
                        """).param("id", id.value()).param("attempt", attempt).update();
    }

    /** A waiting job is cancelled at once, a running one is asked to end. */
    void cancel(JobId id, Instant now) {
        database.sql("""
                        update platform.job
                        set cancel_requested = true,
                            state = case when state = 'queued' then 'cancelled' else state end,
                            finished_at = case when state = 'queued' then :now else finished_at end
                        where job_id = :id and state in ('queued', 'running')
                        """).param("id", id.value()).param("now", time(now)).update();
    }

    int forgetBefore(Instant time) {
        return database.sql("delete from platform.job where finished_at < :time")
                .param("time", time(time))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
