package org.mahalla.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * People who report through a node of the older version, so many a second, whatever becomes of those before. How long each
 * took is counted from the moment at which it should have begun.
 */
final class SteadyWriters implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final List<String> WRITES = List.of("""
            insert into problems.problem (territory_id, problem_id, neighbourhood_id, place_path, number, topic, state,
                                          state_since, opened_on)
            values (%1$d, md5('new%2$d')::uuid, md5('h')::uuid, 'xq', 1000000 + %2$d, 'bench', 'new', date '2026-01-01',
                    date '2026-01-01')
            """, """
            insert into problems.report (territory_id, report_id, problem_id, neighbourhood_id, topic, channel, reported_on,
                                         language)
            values (%1$d, md5('new%2$d')::uuid, md5('new%2$d')::uuid, md5('h')::uuid, 'bench', 'page', date '2026-01-01', 'fa')
            """, """
            insert into platform.timeline_entry (territory_id, aggregate_id, seq, kind, step, to_state, role, audience,
                                                 happened_at, previous_hash, hash)
            values (%1$d, md5('new%2$d')::uuid, 1, 'problem', 'report', 'new', 'resident', 'public',
                    timestamptz '2026-01-01', '', '')
            """, """
            insert into platform.timeline_pending (territory_id, aggregate_id, seq, hash, due_at)
            values (%1$d, md5('new%2$d')::uuid, 1, '', timestamptz '2026-01-01')
            """, """
            update problems.problem set state = 'verified', checked_on = date '2026-01-02'
            where territory_id = %3$d %% 500 and problem_id = md5('p%3$d')::uuid
            """);

    private final DataSource database;
    private final Duration each;
    private final int problems;
    private final List<Long> took = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong next = new AtomicLong();
    private final ExecutorService people = Executors.newFixedThreadPool(CONNECTIONS);
    private final long start = System.nanoTime();
    private volatile boolean over;

    SteadyWriters(DataSource database, int perSecond, int problems) {
        this.database = database;
        this.each = Duration.ofSeconds(1).dividedBy(perSecond);
        this.problems = problems;
        for (int n = 0; n < CONNECTIONS; n++) {
            people.execute(this::write);
        }
    }

    private void write() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            while (!over) {
                long number = next.getAndIncrement();
                long due = start + number * each.toNanos();
                long early = due - System.nanoTime();
                if (early > 0) {
                    Thread.sleep(Duration.ofNanos(early));
                }
                write(connection, number);
                took.add(System.nanoTime() - due);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Connection connection, long number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String write : WRITES) {
                statement.execute(write.formatted(number % 500, number, number * 7919 % problems + 1));
            }
            connection.commit();
        } catch (SQLException e) {
            failed.incrementAndGet();
            connection.rollback();
        }
    }

    /** In milliseconds, in order. */
    List<Double> times() {
        synchronized (took) {
            return took.stream().sorted().map(nanos -> nanos / 1e6).toList();
        }
    }

    int failed() {
        return failed.get();
    }

    @Override
    public void close() {
        over = true;
        people.close();
    }
}
