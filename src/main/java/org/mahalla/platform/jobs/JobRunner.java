package org.mahalla.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Refusal;
import org.mahalla.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one job from its start to its end and says to the scheduler what comes next. */
final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_STARTS = 20;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<String, JobKind<?>> kinds = new HashMap<>();
    private final JobStore jobs;
    private final DataSource database;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    JobRunner(
            List<JobKind<?>> kinds,
            JobStore jobs,
            DataSource database,
            TransactionTemplate ownTransaction,
            Clock clock) {
        kinds.forEach(kind -> {
            if (this.kinds.put(kind.kind(), kind) != null) {
                throw new IllegalStateException("two kinds of job are named " + kind.kind());
            }
        });
        this.jobs = jobs;
        this.database = database;
        this.ownTransaction = ownTransaction;
        this.clock = clock;
    }

    Optional<JobKind<?>> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    CompletionHandler<Void> run(JobId id, BooleanSupplier isStopping) {
        try {
            Optional<JobLock> lock = JobLock.take(database, id);
            if (lock.isEmpty()) {
                return later();
            }
            try (JobLock held = lock.get()) {
                Optional<JobStore.Begun> begun = jobs.begin(id, clock.instant());
                return begun.isEmpty() ? over() : run(id, begun.get(), isStopping);
            }
        } catch (SQLException e) {
            LOG.warn("job {} waits for the database: {}", id.text(), e.getSQLState());
            return later();
        }
    }

    private CompletionHandler<Void> run(JobId id, JobStore.Begun begun, BooleanSupplier isStopping) {
        JobKind<?> kind = kinds.get(begun.kind());
        if (begun.cancelRequested()) {
            return finish(id, begun, JobState.CANCELLED, null, null);
        }
        if (begun.attempt() > MOST_STARTS) {
            // it may be the job itself that brings the application down
            return finish(id, begun, JobState.FAILED, null, Refusal.of("PLT-402"));
        }
        if (kind == null) {
            return finish(id, begun, JobState.FAILED, null, Refusal.of("PLT-401", begun.kind()));
        }
        JobProgress progress = new JobProgress((done, total) -> write(id, begun, done, total, isStopping));
        try {
            JobResult result = work(kind, begun.payload(), progress);
            write(id, begun, progress.done(), progress.total(), isStopping);
            return finish(id, begun, JobState.DONE, result, null);
        } catch (BrokenOffException e) {
            return e.isCancelled() ? finish(id, begun, JobState.CANCELLED, null, null) : again(id, begun);
        } catch (RefusedException e) {
            return finish(id, begun, JobState.FAILED, null, e.refusal());
        } catch (RuntimeException | Error e) {
            LOG.error("job {} of kind {} broke in attempt {}", id.text(), begun.kind(), begun.attempt(), e);
            return begun.attempt() < MOST_ATTEMPTS
                    ? again(id, begun)
                    : finish(id, begun, JobState.FAILED, null, Refusal.of("PLT-402"));
        }
    }

    private static <P> JobResult work(JobKind<P> kind, String payload, JobProgress progress) {
        return kind.run(JobJson.read(payload, kind.payload()), progress);
    }

    private JobProgress.Signal write(
            JobId id, JobStore.Begun begun, long done, long total, BooleanSupplier isStopping) {
        Optional<Boolean> cancel = Optional.ofNullable(ownTransaction.execute(
                        status -> jobs.progress(id, begun.attempt(), done, total < 0 ? null : total, clock.instant())))
                .flatMap(answer -> answer);
        if (cancel.isEmpty() || isStopping.getAsBoolean()) {
            return JobProgress.Signal.STOP;
        }
        return cancel.get() ? JobProgress.Signal.CANCEL : JobProgress.Signal.GO_ON;
    }

    private CompletionHandler<Void> finish(
            JobId id, JobStore.Begun begun, JobState state, @Nullable JobResult result, @Nullable Refusal problem) {
        jobs.finish(id, begun.attempt(), state, result, problem, clock.instant());
        return over();
    }

    private CompletionHandler<Void> again(JobId id, JobStore.Begun begun) {
        jobs.queueAgain(id, begun.attempt());
        return later();
    }

    private static CompletionHandler<Void> over() {
        return (complete, operations) -> operations.remove();
    }

    private CompletionHandler<Void> later() {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(PAUSE));
    }
}
