package org.mahalla.problems.proposals;

import java.util.List;
import java.util.UUID;
import org.mahalla.problems.ProblemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was ever proposed for a problem, as meetings know it. */
@Component
public class ProposedFor {
    private final JdbcClient jdbc;

    ProposedFor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> subjects(ProblemId problem) {
        return jdbc.sql("select proposal_id from problems.proposal where territory_id = ? and problem_id = ?")
                .params(problem.territory().value(), problem.value())
                .query((row, n) -> new ProposalId(row.getObject(1, UUID.class)).subject())
                .list();
    }
}
