package org.mahalla.problems.stages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The counts of problems per neighbourhood, topic and state, moved with every step so that no page has to count. What is
 * about the manager or the council is in none of them.
 */
@Component
public class Tallies {
    /** One counter. */
    public record Cell(UUID neighbourhood, String topic, String state) {}

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void move(ProblemId id, @Nullable State from, State to) {
        if (from != null) {
            change(id, from, -1);
        }
        change(id, to, 1);
    }

    /** Takes a problem out of the counts, before it goes one level up. */
    public void leave(ProblemId id, State state) {
        change(id, state, -1);
    }

    /** Counts a problem again, after it came back from above. */
    public void enter(ProblemId id, State state) {
        change(id, state, 1);
    }

    /** Adds many at once, after an import. In one order, so that nobody waits crosswise. */
    public void add(int territory, Map<Cell, Integer> cells) {
        List<Map.Entry<Cell, Integer>> all = cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Cell::toString)))
                .toList();
        jdbc.sql("""
                        insert into problems.tally (territory_id, neighbourhood_id, topic, state, problems)
                        select ?, neighbourhood_id, topic, state, problems
                        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as int[]))
                            as cell (neighbourhood_id, topic, state, problems)
                        on conflict (territory_id, neighbourhood_id, topic, state)
                            do update set problems = tally.problems + excluded.problems
                        """)
                .param(territory)
                .param(all.stream().map(cell -> cell.getKey().neighbourhood()).toArray(UUID[]::new))
                .param(all.stream().map(cell -> cell.getKey().topic()).toArray(String[]::new))
                .param(all.stream().map(cell -> cell.getKey().state()).toArray(String[]::new))
                .param(all.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .update();
    }

    private void change(ProblemId id, State state, int by) {
        jdbc.sql("""
                        insert into problems.tally (territory_id, neighbourhood_id, topic, state, problems)
                        select territory_id, neighbourhood_id, topic, :state, :by
                        from problems.problem
                        where territory_id = :territory and problem_id = :id and not about_council
                        on conflict (territory_id, neighbourhood_id, topic, state)
                            do update set problems = tally.problems + excluded.problems
                        """)
                .param("state", state.code())
                .param("by", by)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .update();
    }
}
