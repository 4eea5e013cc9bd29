package org.mahalla.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.mahalla.shared.IdMaker;
import org.mahalla.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One node with its scheduler, as the application wires it. */
final class Workshop implements AutoCloseable {
    final DataSource database;
    final JdbcClient client;
    final TransactionTemplate transaction;
    final Jobs jobs;
    final JobDirectory directory;
    final Scheduler scheduler;

    Workshop(String url, List<JobKind<?>> kinds, List<Every> recurring) {
        Clock clock = Clock.systemUTC();
        database = TestDatabase.application(url);
        client = JdbcClient.create(database);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JobStore store = new JobStore(client);
        JobRunner runner = new JobRunner(kinds, store, database, own, clock);
        scheduler = JobsConfiguration.scheduler(runner, recurring, database, clock, 3);
        jobs = new Jobs(runner, store, scheduler, new IdMaker(clock), clock);
        directory = new JobDirectory(client, clock);
    }

    Workshop open() {
        scheduler.start();
        return this;
    }

    JobCard card(JobId id) {
        return directory.find(id).orElseThrow();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
