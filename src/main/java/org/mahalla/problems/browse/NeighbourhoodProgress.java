package org.mahalla.problems.browse;

import java.util.HashMap;
import java.util.Map;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.search.ProblemCounts;
import org.mahalla.problems.taxonomy.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the problems of a neighbourhood came, and which topics they have. */
@Component
public class NeighbourhoodProgress {
    private final JdbcClient jdbc;
    private final ProblemCounts counts;
    private final Topics topics;

    NeighbourhoodProgress(JdbcClient jdbc, ProblemCounts counts, Topics topics) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.topics = topics;
    }

    @Transactional(readOnly = true)
    public Progress of(NeighbourhoodId neighbourhood) {
        ProblemCounts.Standing standing = counts.standing(neighbourhood);
        Map<String, Progress.Share> shares = new HashMap<>();
        standing.all()
                .forEach((area, all) ->
                        shares.put(area, new Progress.Share(standing.solved().getOrDefault(area, 0L), all)));
        return Progress.of(standing.states(), planned(neighbourhood), shares, topics.areas());
    }

    private long planned(NeighbourhoodId neighbourhood) {
        return jdbc.sql("""
                        select count(*)
                        from problems.problem
                        where territory_id = ? and neighbourhood_id = ? and planned_on is not null and not sensitive
                          and not about_council and state not in (?, ?)
                        """)
                .params(
                        neighbourhood.territory().value(),
                        neighbourhood.value(),
                        State.JOINED.code(),
                        State.SET_ASIDE.code())
                .query(Long.class)
                .single();
    }
}
