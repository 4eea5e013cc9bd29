package org.mahalla.platform.jobs;

import java.time.Clock;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A second process that takes a job, does one piece of it and waits to be killed. */
final class OtherNode {
    private OtherNode() {}

    public static void main(String[] args) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(args[0]);
        Counting counting = new Counting();
        counting.permits.release(1);
        Clock clock = Clock.systemUTC();
        JobStore store = new JobStore(JdbcClient.create(database));
        JobRunner runner = new JobRunner(
                List.of(counting),
                store,
                database,
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                clock);
        var scheduler = JobsConfiguration.scheduler(runner, List.of(), database, clock, 3);
        scheduler.start();
    }
}
