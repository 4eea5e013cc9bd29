package org.mahalla.problems.duplicates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees a problem too. A browser is known by a mark of its own choosing at random, kept only as a keyed hash that is
 * another in each territory; nobody is ever listed. Whoever supports two problems that are followed as one counts once.
 */
@Component
public class Supporters {
    private final JdbcClient jdbc;
    private final Problems problems;
    private final Groups groups;
    private final Sealer sealer;
    private final Clock clock;

    Supporters(JdbcClient jdbc, Problems problems, Groups groups, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.groups = groups;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Counts the mark's owner once; refuses (PRB-095) what is not open. What is hidden does not exist. */
    @Transactional
    public void see(ProblemId problem, String mark) {
        ProblemId root = groups.root(problem);
        groups.lock(List.of(root));
        Problem there = problems.get(root);
        if (there.sensitive()) {
            throw new NotFoundException();
        }
        if (!there.state().open()) {
            throw new RefusedException("PRB-095");
        }
        if (!sees(root, mark)) {
            jdbc.sql("""
                            insert into problems.support (territory_id, problem_id, supporter_hash, supported_on)
                            values (?, ?, ?, ?)
                            on conflict do nothing
                            """)
                    .param(root.territory().value())
                    .param(root.value())
                    .param(hash(root.territory(), mark))
                    .param(LocalDate.now(clock))
                    .update();
            groups.recount(root);
        }
    }

    /** Takes it back, wherever in the group it was said. */
    @Transactional
    public void takeBack(ProblemId problem, String mark) {
        ProblemId root = groups.root(problem);
        groups.lock(List.of(root));
        List<UUID> group = groups.idsUnder(root);
        List<ProblemId> said = jdbc.sql("""
                        delete from problems.support
                        where territory_id = :territory and problem_id in (:group) and supporter_hash = :hash
                        returning problem_id
                        """)
                .param("territory", root.territory().value())
                .param("group", group)
                .param("hash", hash(root.territory(), mark))
                .query((row, n) -> new ProblemId(row.getObject(1, UUID.class)))
                .list();
        for (ProblemId one : said) {
            groups.recount(one);
            groups.above(one).forEach(groups::recount);
        }
    }

    /** Whether the mark's owner supports the problem or one that is followed with it. */
    @Transactional(readOnly = true)
    public boolean sees(ProblemId problem, String mark) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from problems.support
                            where territory_id = :territory and problem_id in (:group) and supporter_hash = :hash)
                        """)
                .param("territory", problem.territory().value())
                .param("group", groups.idsUnder(groups.root(problem)))
                .param("hash", hash(problem.territory(), mark))
                .query(Boolean.class)
                .single();
    }

    private byte[] hash(TerritoryId territory, String mark) {
        return sealer.hash("supporter", territory.value() + " " + mark);
    }
}
