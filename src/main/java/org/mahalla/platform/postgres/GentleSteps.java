package org.mahalla.platform.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a migration so that whoever writes meanwhile through another node waits no longer than for one short lock. What
 * only changes the catalogue goes at once, in the migration's transaction, and takes a lock only when it gets it soon:
 * else all of the migration is taken back and tried again. What reads or writes all rows of a large table is put down as
 * {@link LateSteps} in the same transaction.
 */
final class GentleSteps {
    /** From this size on reading a whole table is felt. */
    static final long LARGE = 8L << 20;

    private static final Logger logger = LoggerFactory.getLogger(GentleSteps.class);
    private static final Duration LOCK = Duration.ofMillis(300);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int TRIES = 600;
    private static final String LOCKED = "55P03";
    private static final String TABLES = """
            select n.nspname || '.' || c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname = any (?) and pg_table_size(c.oid) > ?
            """;

    private final long large;

    /** @param large how many bytes a table holds for being treated with care */
    GentleSteps(long large) {
        this.large = large;
    }

    void run(Connection connection, String migration, String script) throws SQLException {
        Set<String> tables = tables(connection);
        List<Step> steps =
                Statements.of(script).stream().map(sql -> Step.of(sql, tables)).toList();
        for (int tried = 1; ; tried++) {
            Savepoint before = connection.setSavepoint();
            try {
                take(connection, migration, steps);
                connection.releaseSavepoint(before);
                return;
            } catch (SQLException e) {
                if (!LOCKED.equals(e.getSQLState()) || tried == TRIES) {
                    throw e;
                }
                connection.rollback(before);
                logger.info("{} waits for its turn", migration);
                Pauses.of(PAUSE);
            }
        }
    }

    private void take(Connection connection, String migration, List<Step> steps) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = " + LOCK.toMillis());
            for (Step step : steps) {
                switch (step) {
                    case Step.AtOnce now -> statement.execute(now.sql());
                    case Step.Constrain constrain -> {
                        statement.execute(constrain.unproved());
                        LateSteps.put(connection, migration, step);
                    }
                    case Step.MakeIndex _, Step.DropIndex _, Step.Rows _ -> LateSteps.put(connection, migration, step);
                }
            }
            statement.execute("set local lock_timeout = 0");
        }
    }

    private Set<String> tables(Connection connection) throws SQLException {
        Set<String> found = new HashSet<>();
        try (var statement = connection.prepareStatement(TABLES)) {
            statement.setArray(1, connection.createArrayOf("text", Migrations.SCHEMAS.toArray()));
            statement.setLong(2, large);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
