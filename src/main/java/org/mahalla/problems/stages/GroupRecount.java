package org.mahalla.problems.stages;

import java.util.function.Consumer;
import org.mahalla.platform.timeline.KeptFigures;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts the reports and the supporters of every problem, with all that is joined under it, from their own rows. */
@Component
class GroupRecount implements KeptFigures {
    private final JdbcTemplate jdbc;

    GroupRecount(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "problems.problem";
    }

    @Override
    public long recount(Consumer<String> differing) {
        long[] problems = {0};
        jdbc.query("""
                with recursive above (territory_id, problem_id, over) as (
                    select territory_id, problem_id, joined_to from problems.problem where joined_to is not null
                    union
                    select a.territory_id, a.problem_id, p.joined_to
                    from above a
                    join problems.problem p on p.territory_id = a.territory_id and p.problem_id = a.over
                    where p.joined_to is not null
                ), said (territory_id, problem_id, times) as (
                    select territory_id, problem_id, count(*) from problems.report group by territory_id, problem_id
                ), reported (territory_id, problem_id, times) as (
                    select territory_id, problem_id, sum(times)
                    from (select territory_id, problem_id, times from said
                          union all
                          select a.territory_id, a.over, s.times
                          from above a
                          join said s on s.territory_id = a.territory_id and s.problem_id = a.problem_id) each_group
                    group by territory_id, problem_id
                ), seen (territory_id, problem_id, people) as (
                    select territory_id, problem_id, count(distinct supporter_hash)
                    from (select territory_id, problem_id, supporter_hash from problems.support
                          union all
                          select a.territory_id, a.over, s.supporter_hash
                          from above a
                          join problems.support s on s.territory_id = a.territory_id and s.problem_id = a.problem_id) each_one
                    group by territory_id, problem_id
                )
                select problem_id, p.reports, p.supporters, coalesce(r.times, 0) as times, coalesce(s.people, 0) as people
                from problems.problem p
                left join reported r using (territory_id, problem_id)
                left join seen s using (territory_id, problem_id)
                order by problem_id
                """, row -> {
            problems[0]++;
            String id = row.getString("problem_id");
            differ(differing, id + " reports", row.getLong("reports"), row.getLong("times"));
            differ(differing, id + " supporters", row.getLong("supporters"), row.getLong("people"));
        });
        return problems[0];
    }

    private static void differ(Consumer<String> differing, String what, long kept, long counted) {
        if (kept != counted) {
            differing.accept(what + ": kept " + kept + ", counted " + counted);
        }
    }
}
