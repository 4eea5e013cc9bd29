package org.mahalla.problems.follow;

import java.util.Map;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.taxonomy.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many problems were reported, said to be solved and confirmed in a week; exact, and of what everybody may see. */
@Component
class WeekCounts {
    record Counts(long reported, long claimed, long confirmed) {
        static final Counts NONE = new Counts(0, 0, 0);

        boolean none() {
            return equals(NONE);
        }
    }

    private static final String PLACE = "territory_id = :territory and neighbourhood_id = :id";
    private static final String TOPIC = "topic in (:topics)";

    private final JdbcClient jdbc;
    private final Topics topics;

    WeekCounts(JdbcClient jdbc, Topics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    Counts of(Target target, Week week) {
        return switch (target.kind()) {
            case PROBLEM -> Counts.NONE;
            case TOPIC -> count(TOPIC, Map.of("topics", topics.codesOf(target.code())), week);
            case PLACE ->
                NeighbourhoodId.of(target.code())
                        .map(id ->
                                count(PLACE, Map.of("territory", id.territory().value(), "id", id.value()), week))
                        .orElse(Counts.NONE);
        };
    }

    private Counts count(String where, Map<String, ?> params, Week week) {
        return jdbc.sql("""
                        select (select count(*) from problems.problem
                                where %1$s and not sensitive and not about_council
                                  and state not in ('joined', 'set_aside') and opened_on between :from and :to) as reported,
                               (select count(*) from problems.problem
                                where %1$s and not sensitive and not about_council
                                  and state = 'claimed_solved' and state_since between :from and :to) as claimed,
                               (select count(*) from problems.problem
                                where %1$s and not sensitive and not about_council
                                  and state = 'confirmed' and state_since between :from and :to) as confirmed
                        """.formatted(where))
                .params(params)
                .param("from", week.from())
                .param("to", week.to())
                .query(Counts.class)
                .single();
    }
}
