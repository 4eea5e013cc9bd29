package org.mahalla.problems.attention;

import java.util.OptionalInt;
import org.mahalla.access.AccountId;
import org.mahalla.access.Viewer;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Up to which step somebody has looked at a problem. Opening a page notes nothing; saying “seen”, or doing a step, does. */
@Component
public class Looks {
    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a problem that they never looked at. */
    public OptionalInt upTo(Viewer viewer, ProblemId problem) {
        return viewer.accountId()
                .flatMap(account -> jdbc.sql("""
                                select seq
                                from problems.look
                                where territory_id = ? and problem_id = ? and account_id = ?
                                """)
                        .params(problem.territory().value(), problem.value(), account.value())
                        .query(Integer.class)
                        .optional())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Notes that they have seen the problem as it stands now. */
    @Transactional
    public void note(Viewer viewer, Problem problem) {
        viewer.accountId().ifPresent(account -> {
            look(account, problem.id());
            jdbc.sql("""
                            update problems.mention
                            set read = true
                            where territory_id = ? and problem_id = ? and account_id = ? and not read
                            """)
                    .params(problem.id().territory().value(), problem.id().value(), account.value())
                    .update();
        });
    }

    private void look(AccountId account, ProblemId problem) {
        jdbc.sql("""
                        insert into problems.look (territory_id, problem_id, account_id, seq)
                        select territory_id, problem_id, :account, greatest(last_seq, 1)
                        from problems.problem
                        where territory_id = :territory and problem_id = :problem
                        on conflict (territory_id, problem_id, account_id) do update set seq = excluded.seq
                        """)
                .param("account", account.value())
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .update();
    }
}
