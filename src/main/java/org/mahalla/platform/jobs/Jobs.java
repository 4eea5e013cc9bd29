package org.mahalla.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.TerritoryId;
import org.springframework.transaction.annotation.Transactional;

/** Gives long work away, to be done in the background by whichever node has time. */
public class Jobs {
    private static final TerritoryId NOWHERE = new TerritoryId(0);

    private final JobRunner runner;
    private final JobStore jobs;
    private final SchedulerClient scheduler;
    private final IdMaker ids;
    private final Clock clock;

    Jobs(JobRunner runner, JobStore jobs, SchedulerClient scheduler, IdMaker ids, Clock clock) {
        this.runner = runner;
        this.jobs = jobs;
        this.scheduler = scheduler;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Queues the work within the caller's transaction: rolled back, it never was. Throws IllegalArgumentException for a
     * kind nobody knows or a payload of another type.
     *
     * @param startedBy the account, or null for the system itself
     */
    @Transactional
    public JobId submit(String kind, Object payload, @Nullable UUID startedBy) {
        JobKind<?> known = runner.kind(kind).orElseThrow(() -> new IllegalArgumentException("no job is named " + kind));
        JobId id = new JobId(ids.next(NOWHERE));
        Instant now = clock.instant();
        jobs.add(id, kind, JobJson.write(payload), title(known, payload), startedBy, now);
        scheduler.schedule(new TaskInstance<>(JobsConfiguration.TASK, id.text()), now);
        return id;
    }

    private static <P> JobTitle title(JobKind<P> kind, Object payload) {
        if (!kind.payload().isInstance(payload)) {
            throw new IllegalArgumentException("a job " + kind.kind() + " takes " + kind.payload());
        }
        return kind.title(kind.payload().cast(payload));
    }

    /** A waiting job is cancelled at once, a running one within two seconds; one that is over stays as it is. */
    @Transactional
    public void cancel(JobId id) {
        jobs.cancel(id, clock.instant());
    }
}
