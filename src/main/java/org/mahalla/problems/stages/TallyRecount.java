package org.mahalla.problems.stages;

import java.util.function.Consumer;
import org.mahalla.platform.timeline.KeptFigures;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Compares every cell of the tally with the problems themselves. */
@Component
class TallyRecount implements KeptFigures {
    private final JdbcTemplate jdbc;

    TallyRecount(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "problems.tally";
    }

    @Override
    public long recount(Consumer<String> differing) {
        long[] cells = {0};
        jdbc.query("""
                select territory_id, neighbourhood_id, topic, state, coalesce(t.problems, 0) as kept,
                    coalesce(p.problems, 0) as counted
                from problems.tally t
                full join (
                    select territory_id, neighbourhood_id, topic, state, count(*) as problems
                    from problems.problem
                    where not about_council
                    group by territory_id, neighbourhood_id, topic, state
                ) p using (territory_id, neighbourhood_id, topic, state)
                order by territory_id, neighbourhood_id, topic, state
                """, row -> {
            cells[0]++;
            if (row.getLong("kept") != row.getLong("counted")) {
                differing.accept(row.getString("neighbourhood_id") + " " + row.getString("topic") + " "
                        + row.getString("state") + ": kept " + row.getLong("kept") + ", counted "
                        + row.getLong("counted"));
            }
        });
        return cells[0];
    }
}
