package org.mahalla.problems.attention;

import java.util.Collection;
import org.mahalla.access.AccountId;
import org.mahalla.problems.deeds.Colleagues;
import org.mahalla.problems.stages.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was named beside an internal note, and has not said “seen” since. */
@Component
public class Mentions {
    private final JdbcClient jdbc;
    private final Colleagues colleagues;

    Mentions(JdbcClient jdbc, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
    }

    /** Names those who work at the problem’s place; anybody else is left out. */
    public void name(Problem problem, int seq, Collection<AccountId> accounts) {
        accounts.stream()
                .distinct()
                .filter(account -> colleagues.work(account, problem.placePath()))
                .forEach(account -> jdbc.sql("""
                                insert into problems.mention (territory_id, problem_id, seq, account_id)
                                values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(problem.id().territory().value(), problem.id().value(), seq, account.value())
                        .update());
    }
}
