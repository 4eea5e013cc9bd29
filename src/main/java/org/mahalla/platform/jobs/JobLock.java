package org.mahalla.platform.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Holds a job for one runner by a lock that lives and dies with a database connection: a process that stalls longer than
 * the scheduler's patience still keeps its job, one that is dead has lost it.
 */
final class JobLock implements AutoCloseable {
    private final Connection connection;

    private JobLock(Connection connection) {
        this.connection = connection;
    }

    static Optional<JobLock> take(DataSource database, JobId id) throws SQLException {
        Connection connection = database.getConnection();
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(
                    1, id.value().getMostSignificantBits() ^ id.value().getLeastSignificantBits());
            try (ResultSet answer = statement.executeQuery()) {
                if (answer.next() && answer.getBoolean(1)) {
                    return Optional.of(new JobLock(connection));
                }
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            statement.execute();
        }
    }
}
