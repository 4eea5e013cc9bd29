package org.mahalla.problems.stages;

import java.util.function.Consumer;
import org.mahalla.platform.timeline.KeptFigures;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks whether the last number given in a neighbourhood is behind those its problems have: the next would clash. */
@Component
class NumberRecount implements KeptFigures {
    private final JdbcTemplate jdbc;

    NumberRecount(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "problems.counter";
    }

    @Override
    public long recount(Consumer<String> differing) {
        long[] counters = {0};
        jdbc.query("""
                select p.neighbourhood_id, p.highest, coalesce(c.last_number, 0) as last_number
                from (
                    select territory_id, neighbourhood_id, max(number) as highest
                    from problems.problem
                    group by territory_id, neighbourhood_id
                ) p
                left join problems.counter c using (territory_id, neighbourhood_id)
                order by p.neighbourhood_id
                """, row -> {
            counters[0]++;
            if (row.getLong("last_number") < row.getLong("highest")) {
                differing.accept(row.getString("neighbourhood_id") + ": kept " + row.getLong("last_number")
                        + ", highest " + row.getLong("highest"));
            }
        });
        return counters[0];
    }
}
