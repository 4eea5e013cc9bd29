package org.mahalla.problems.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahalla.problems.model.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much lies under each topic: from the tallies, so that no page counts problems. */
@Component
class Amounts {
    /** Problems of all years, and those of them that are open. */
    record Amount(long problems, long open) {
        static final Amount NOTHING = new Amount(0, 0);

        Amount plus(Amount other) {
            return new Amount(problems + other.problems, open + other.open);
        }
    }

    private final JdbcClient jdbc;

    Amounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Amount> all() {
        Map<String, Amount> amounts = new HashMap<>();
        jdbc.sql("""
                        select topic, sum(problems) as problems,
                               coalesce(sum(problems) filter (where state in (:open)), 0) as open
                        from problems.tally
                        group by topic
                        """).param("open", State.codes(State.OPEN)).query(row -> {
            amounts.put(row.getString("topic"), new Amount(row.getLong("problems"), row.getLong("open")));
        });
        return amounts;
    }

    /** What was said under any of the codes. */
    long reports(List<String> codes) {
        return jdbc.sql("""
                        select coalesce(sum(reports), 0)
                        from problems.problem
                        where topic in (:codes) and not sensitive and not about_council
                        """).param("codes", codes).query(Long.class).single();
    }
}
