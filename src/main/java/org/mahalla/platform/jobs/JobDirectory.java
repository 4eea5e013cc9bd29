package org.mahalla.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs to be shown. Who may see which is the caller's to decide. */
@Component
public final class JobDirectory {
    private static final Duration BEFORE_GUESSING = Duration.ofSeconds(3);
    private static final String COLUMNS = """
            select job_id, kind, title_key, title_args, started_by, state, cancel_requested, done, total, result,
                   problem, problem_args, created_at, started_at, finished_at, heartbeat
            from platform.job
            """;

    private final JdbcClient database;
    private final Clock clock;

    JobDirectory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<JobCard> find(JobId id) {
        return database.sql(COLUMNS + "where job_id = :id")
                .param("id", id.value())
                .query((row, n) -> card(row))
                .optional();
    }

    /** The newest first, at most so many. */
    public List<JobCard> newest(int most) {
        return database.sql(COLUMNS + "order by created_at desc, job_id limit :most")
                .param("most", most)
                .query((row, n) -> card(row))
                .list();
    }

    /** The newest that this account started, at most so many. */
    public List<JobCard> newestOf(UUID account, int most) {
        return database.sql(COLUMNS + "where started_by = :account order by created_at desc limit :most")
                .param("account", account)
                .param("most", most)
                .query((row, n) -> card(row))
                .list();
    }

    private JobCard card(ResultSet row) throws SQLException {
        JobState state = JobState.of(row.getString("state"));
        long done = row.getLong("done");
        long totalOrZero = row.getLong("total");
        OptionalLong total = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(totalOrZero);
        String result = row.getString("result");
        return new JobCard(
                new JobId(row.getObject("job_id", UUID.class)),
                row.getString("kind"),
                new JobTitle(row.getString("title_key"), JobJson.texts(row.getString("title_args"))),
                Optional.ofNullable(row.getObject("started_by", UUID.class)),
                state,
                row.getBoolean("cancel_requested"),
                done,
                total,
                state == JobState.RUNNING ? timeLeft(instant(row, "started_at"), done, total) : Optional.empty(),
                result == null ? Map.of() : JobJson.map(result),
                problem(row),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(instant(row, "finished_at")));
    }

    private Optional<Duration> timeLeft(@Nullable Instant started, long done, OptionalLong total) {
        if (started == null || total.isEmpty() || done <= 0) {
            return Optional.empty();
        }
        Duration ran = Duration.between(started, clock.instant());
        if (ran.compareTo(BEFORE_GUESSING) < 0) {
            return Optional.empty();
        }
        double left = Math.max(0, total.getAsLong() - done) / (double) done;
        return Optional.of(Duration.ofMillis((long) (ran.toMillis() * left)));
    }

    private static Optional<Refusal> problem(ResultSet row) throws SQLException {
        String code = row.getString("problem");
        String args = row.getString("problem_args");
        return code == null
                ? Optional.empty()
                : Optional.of(new Refusal(code, args == null ? List.of() : JobJson.values(args)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
