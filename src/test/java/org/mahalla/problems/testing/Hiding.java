package org.mahalla.problems.testing;

import org.mahalla.problems.ProblemId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a problem sensitive in whatever state it is, and takes it out of the kept counts as the steps do. */
public final class Hiding {
    private Hiding() {}

    public static void hide(JdbcClient jdbc, ProblemId problem) {
        jdbc.sql("""
                        with hidden as (
                            update problems.problem set sensitive = true where problem_id = ?
                            returning territory_id, neighbourhood_id, topic, state)
                        update problems.tally t set problems = problems - 1
                        from hidden h
                        where t.territory_id = h.territory_id and t.neighbourhood_id = h.neighbourhood_id
                            and t.topic = h.topic and t.state = h.state
                        """).param(problem.value()).update();
    }
}
