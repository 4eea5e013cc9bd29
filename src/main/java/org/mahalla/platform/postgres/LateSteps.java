package org.mahalla.platform.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What migrations left for later, put down with them in one transaction and done in its order before anything is served:
 * nothing of it keeps others from writing. What was broken off goes on at the next start, by one node at a time.
 */
final class LateSteps {
    private static final Logger logger = LoggerFactory.getLogger(LateSteps.class);
    private static final String DEADLOCK = "40P01";
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** Any number that nobody else locks. */
    private static final long LOCK = 7_250_431_120L;

    private LateSteps() {}

    private record Late(long position, String migration, String kind, String name, String sql) {}

    static void put(Connection connection, String migration, Step step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists public.late_step (
                        position bigint not null primary key,
                        migration text not null, kind text not null, name text not null, sql text not null)
                    """);
        }
        try (var insert = connection.prepareStatement("""
                insert into public.late_step
                select coalesce(max(position), 0) + 1, ?, ?, ?, ? from public.late_step
                """)) {
            String[] row = switch (step) {
                case Step.MakeIndex index -> new String[] {"index", index.schema() + "." + index.name(), index.sql()};
                case Step.DropIndex drop ->
                    new String[] {"once", drop.name(), "drop index concurrently if exists " + drop.name()};
                case Step.Constrain constrain -> new String[] {"once", constrain.name(), constrain.proof()};
                case Step.Rows rows -> new String[] {rows.inBatches() ? "batches" : "rows", "", rows.sql()};
                case Step.AtOnce now -> throw new IllegalArgumentException(now.sql());
            };
            insert.setString(1, migration);
            insert.setString(2, row[0]);
            insert.setString(3, row[1]);
            insert.setString(4, row[2]);
            insert.executeUpdate();
        }
    }

    /** Does all that is left; nothing where nothing is. */
    static void run(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            if (!holds(connection, "select to_regclass('public.late_step') is not null")) {
                return;
            }
            // asked again and again: whoever waits inside a statement would hold up indexes that another node makes
            while (!holds(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                Pauses.of(PAUSE);
            }
            execute(connection, "set maintenance_work_mem = '128MB'");
            for (Late late = next(connection); late != null; late = next(connection)) {
                long start = System.nanoTime();
                take(connection, late);
                logger.info(
                        "{}: {} {} after {} ms",
                        late.migration(),
                        late.kind(),
                        late.name(),
                        (System.nanoTime() - start) / 1_000_000);
            }
            execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("what migrations left for later could not be done", e);
        }
    }

    private static void take(Connection connection, Late late) throws SQLException {
        switch (late.kind()) {
            case "index" -> index(connection, late);
            case "once" -> execute(connection, late.sql());
            default -> {
                rows(connection, late);
                return;
            }
        }
        done(connection, late);
    }

    /** One that broke off is there and of no use; the database may also give two that wait for each other up. */
    private static void index(Connection connection, Late late) throws SQLException {
        while (true) {
            if (holds(
                    connection,
                    "select exists (select 1 from pg_index where indexrelid = to_regclass('" + late.name()
                            + "') and not indisvalid)")) {
                execute(connection, "drop index concurrently " + late.name());
            }
            try {
                execute(connection, late.sql());
                return;
            } catch (SQLException e) {
                if (!DEADLOCK.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private static void rows(Connection connection, Late late) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            while (statement.executeUpdate(late.sql()) > 0 && late.kind().equals("batches")) {
                connection.commit();
            }
            done(connection, late);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static @Nullable Late next(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from public.late_step order by position limit 1")) {
            return row.next()
                    ? new Late(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))
                    : null;
        }
    }

    private static void done(Connection connection, Late late) throws SQLException {
        execute(connection, "delete from public.late_step where position = " + late.position());
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
