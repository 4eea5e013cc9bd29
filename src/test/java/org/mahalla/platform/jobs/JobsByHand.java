package org.mahalla.platform.jobs;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs what was ordered where no scheduler runs. */
@Component
public final class JobsByHand {
    private final JobRunner runner;
    private final JdbcClient jdbc;

    JobsByHand(JobRunner runner, JdbcClient jdbc) {
        this.runner = runner;
        this.jdbc = jdbc;
    }

    /** All that waits, the oldest first; how many there were. */
    public int runWaiting() {
        var waiting = jdbc.sql("select job_id from platform.job where state = 'queued' order by created_at, job_id")
                .query(UUID.class)
                .list();
        waiting.forEach(id -> runner.run(new JobId(id), () -> false));
        return waiting.size();
    }
}
