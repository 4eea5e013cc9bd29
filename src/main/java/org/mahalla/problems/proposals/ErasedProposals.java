package org.mahalla.problems.proposals;

import org.mahalla.problems.erasing.PartOfReport;
import org.mahalla.problems.stages.Groups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With the last report of a problem, what was proposed for it alone loses its words: they may tell of the report. */
@Component
class ErasedProposals implements PartOfReport {
    private final JdbcClient jdbc;
    private final Groups groups;
    private final Proposals proposals;
    private final ProposalSteps steps;

    ErasedProposals(JdbcClient jdbc, Groups groups, Proposals proposals, ProposalSteps steps) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.proposals = proposals;
        this.steps = steps;
    }

    @Override
    public void erase(Going going) {
        boolean others = jdbc.sql("""
                        select exists (
                            select 1
                            from problems.report
                            where territory_id = :territory and problem_id in (:group) and report_id <> :report)
                        """)
                .param("territory", going.problem().territory().value())
                .param("group", groups.idsUnder(going.problem()))
                .param("report", going.report().value())
                .query(Boolean.class)
                .single();
        if (!others) {
            proposals.erase(going.problem()).forEach(steps::forget);
        }
    }
}
