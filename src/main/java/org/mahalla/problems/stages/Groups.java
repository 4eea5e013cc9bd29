package org.mahalla.problems.stages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.problems.ProblemCounted;
import org.mahalla.problems.ProblemId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which problems are followed as one. A joined problem keeps all that is its own and points at the one it was joined to;
 * what stands under a problem is read from there. Their counts are those of the whole group.
 */
@Component
public class Groups {
    /** A problem and everything joined under it, at any depth. */
    private static final String UNDER = """
            with recursive member (problem_id) as (
                select cast(:problem as uuid)
                union all
                select p.problem_id
                from problems.problem p
                join member m on p.joined_to = m.problem_id
                where p.territory_id = :territory
            )
            """;

    private static final String ABOVE = """
            with recursive above (problem_id, joined_to, depth) as (
                select problem_id, joined_to, 0
                from problems.problem
                where territory_id = :territory and problem_id = :problem
                union all
                select p.problem_id, p.joined_to, a.depth + 1
                from problems.problem p
                join above a on p.problem_id = a.joined_to
                where p.territory_id = :territory
            )
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher facts;

    Groups(JdbcClient jdbc, ApplicationEventPublisher facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** The problem itself first, then what is joined under it. */
    public List<ProblemId> under(ProblemId problem) {
        return ids(UNDER + "select problem_id from member", problem);
    }

    /** The ids of {@link #under}, for a query. */
    public List<UUID> idsUnder(ProblemId problem) {
        return under(problem).stream().map(ProblemId::value).toList();
    }

    /** What was joined to exactly this problem. */
    public List<ProblemId> joinedTo(ProblemId problem) {
        return ids(
                "select problem_id from problems.problem where territory_id = :territory and joined_to = :problem"
                        + " order by number",
                problem);
    }

    /** The problem that all of its group are followed as; itself when it was not joined. */
    public ProblemId root(ProblemId problem) {
        List<ProblemId> above = above(problem);
        return above.isEmpty() ? problem : above.getLast();
    }

    /** The problem it was joined to, the one that was joined to, and so on; empty for one that stands for itself. */
    public List<ProblemId> above(ProblemId problem) {
        return ids(ABOVE + "select problem_id from above where depth > 0 order by depth", problem);
    }

    /** The problem that it was joined to itself. */
    public Optional<ProblemId> parent(ProblemId problem) {
        return above(problem).stream().findFirst();
    }

    /** Keeps others from joining and splitting these until the end of the transaction; in one order, so nobody waits for ever. */
    public void lock(Collection<ProblemId> problems) {
        List<ProblemId> all = new ArrayList<>(problems);
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select problem_id
                        from problems.problem
                        where territory_id = :territory and problem_id in (:ids)
                        order by problem_id
                        for update
                        """)
                .param("territory", all.getFirst().territory().value())
                .param("ids", all.stream().map(ProblemId::value).toList())
                .query(UUID.class)
                .list();
    }

    /** Counts the reports and the supporters of the group anew; whoever supports two of it counts once. */
    public void recount(ProblemId problem) {
        jdbc.sql(UNDER + """
                        update problems.problem
                        set reports = (select count(*)
                                       from problems.report r
                                       where r.territory_id = :territory and r.problem_id in (select problem_id from member)),
                            supporters = (select count(distinct s.supporter_hash)
                                          from problems.support s
                                          where s.territory_id = :territory
                                            and s.problem_id in (select problem_id from member))
                        where territory_id = :territory and problem_id = :problem
                        """)
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .update();
        facts.publishEvent(new ProblemCounted(problem));
    }

    private List<ProblemId> ids(String sql, ProblemId problem) {
        return jdbc.sql(sql)
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .query((row, n) -> new ProblemId(row.getObject(1, UUID.class)))
                .list();
    }
}
