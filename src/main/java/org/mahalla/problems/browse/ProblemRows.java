package org.mahalla.problems.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.search.PublicPoint;
import org.mahalla.problems.stages.Holder;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.SuppressedCount;
import org.springframework.stereotype.Component;

/** Makes public rows of the table's rows; the one gate through which unchecked words and points do not pass. */
@Component
class ProblemRows {
    static final String COLUMNS = """
            problem_id, neighbourhood_id, topic, number, state, state_since, opened_on, due_on, ended_on, title, body,
            language, place_words, latitude, longitude, reports + supporters as seen, holder
            """;

    private final Neighbourhoods neighbourhoods;
    private final Topics topics;

    ProblemRows(Neighbourhoods neighbourhoods, Topics topics) {
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
    }

    /** Empty where the neighbourhood is gone. */
    Optional<ProblemRow> read(ResultSet row) throws SQLException {
        NeighbourhoodId id = new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class));
        var neighbourhood = neighbourhoods.find(id).orElse(null);
        if (neighbourhood == null) {
            return Optional.empty();
        }
        State state = State.of(row.getString("state"));
        boolean checked = state.checked();
        return Optional.of(new ProblemRow(
                new ProblemId(row.getObject("problem_id", UUID.class)),
                neighbourhood,
                topics.find(row.getString("topic")).orElse(null),
                row.getInt("number"),
                state,
                row.getObject("state_since", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                checked ? row.getString("title") : null,
                checked ? row.getString("body") : null,
                row.getString("language").equals("en") ? Language.EN : Language.FA,
                checked ? row.getString("place_words") : null,
                checked ? PublicPoint.of(row, topics) : null,
                SuppressedCount.of(row.getInt("seen")),
                Holder.of(state, false, row.getString("holder"))));
    }
}
