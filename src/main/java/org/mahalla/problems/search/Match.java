package org.mahalla.problems.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Point;

/** A problem that fits a search, with what it is counted, drawn and ranked by. */
record Match(
        ProblemId id,
        UUID neighbourhood,
        String path,
        String topic,
        State state,
        LocalDate openedOn,
        boolean open,
        @Nullable LocalDate dueOn,
        @Nullable Point point,
        int seen,
        int priority) {
    static final String COLUMNS = """
            problem_id, neighbourhood_id, place_path, topic, state, opened_on, ended_on is null as open, due_on, latitude,
            longitude, reports + supporters as seen, priority""";

    static Match of(ResultSet row, Topics topics) throws SQLException {
        State state = State.of(row.getString("state"));
        return new Match(
                new ProblemId(row.getObject("problem_id", UUID.class)),
                row.getObject("neighbourhood_id", UUID.class),
                row.getString("place_path"),
                row.getString("topic"),
                state,
                row.getObject("opened_on", LocalDate.class),
                row.getBoolean("open"),
                row.getObject("due_on", LocalDate.class),
                PublicPoint.of(row, topics),
                row.getInt("seen"),
                row.getInt("priority"));
    }

    boolean due(Due due, LocalDate today) {
        return open
                && dueOn != null
                && (due == Due.LATE
                        ? dueOn.isBefore(today)
                        : !dueOn.isBefore(today) && !dueOn.isAfter(today.plusDays(Group.SOON_DAYS)));
    }
}
