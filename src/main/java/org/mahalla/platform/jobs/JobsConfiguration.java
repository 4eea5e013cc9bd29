package org.mahalla.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mahalla.shared.IdMaker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The scheduler with all kinds of jobs and all recurring work, running while the application does. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
    static final String TASK = "job";

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(90);

    @Bean
    JobRunner jobRunner(
            ObjectProvider<JobKind<?>> kinds,
            JdbcClient client,
            DataSource database,
            PlatformTransactionManager transactions,
            Clock clock) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new JobRunner(kinds.orderedStream().toList(), new JobStore(client), database, own, clock);
    }

    @Bean
    Every forgetOldJobs(JdbcClient client, Clock clock) {
        JobStore jobs = new JobStore(client);
        return new Every(
                "jobs-forget",
                Duration.ofDays(1),
                () -> jobs.forgetBefore(clock.instant().minus(KEPT)));
    }

    @Bean(destroyMethod = "")
    Scheduler scheduler(
            JobRunner runner,
            ObjectProvider<Every> recurring,
            DataSource database,
            Clock clock,
            @Value("${mahalla.jobs.threads:3}") int threads) {
        return scheduler(runner, recurring.orderedStream().toList(), database, clock, threads);
    }

    static Scheduler scheduler(JobRunner runner, List<Every> recurring, DataSource database, Clock clock, int threads) {
        List<Task<?>> tasks = new ArrayList<>();
        tasks.add(Tasks.custom(TASK, Void.class)
                .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(HEARTBEAT)))
                .execute((instance, context) -> runner.run(
                        JobId.parse(instance.getId()).orElseThrow(), context.getSchedulerState()::isShuttingDown)));
        List<RecurringTask<?>> rounds = new ArrayList<>();
        recurring.forEach(every -> rounds.add(Tasks.recurring(every.name(), FixedDelay.of(every.interval()))
                .execute((instance, context) -> every.work().run())));
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), tasks)
                .startTasks(rounds)
                .tableName("platform.scheduled_tasks")
                .serializer(new NoData())
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(
                        "node-" + ProcessHandle.current().pid()))
                .threads(threads)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STOP)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @Bean
    Jobs jobs(JobRunner runner, JdbcClient client, Scheduler scheduler, IdMaker ids, Clock clock) {
        return new Jobs(runner, new JobStore(client), scheduler, ids, clock);
    }

    @Bean
    SmartLifecycle jobsLifecycle(Scheduler scheduler, @Value("${mahalla.jobs.enabled:true}") boolean enabled) {
        return new Lifecycle(scheduler, enabled);
    }

    /** Payloads stand in our own table; the library's column stays empty, and nothing is ever deserialised from it. */
    private static final class NoData implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return new byte[0];
        }

        @Override
        @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
        public <T> T deserialize(Class<T> type, byte[] data) {
            return null;
        }
    }

    /** Last to start and first to stop, so that the database is there for both. */
    private static final class Lifecycle implements SmartLifecycle {
        private final Scheduler scheduler;
        private final boolean enabled;
        private volatile boolean running;

        Lifecycle(Scheduler scheduler, boolean enabled) {
            this.scheduler = scheduler;
            this.enabled = enabled;
        }

        @Override
        public void start() {
            if (enabled) {
                scheduler.start();
            }
            running = true;
        }

        @Override
        public void stop() {
            if (enabled) {
                scheduler.stop();
            }
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
